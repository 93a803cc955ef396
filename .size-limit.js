import { readdirSync } from 'node:fs'

// Budgets for what a page or a process loads, with everything imported, minified and compressed by brotli; a tenth above what was measured.
const quiet = (config) => ({ ...config, logLevel: 'error' })
const onNode = (config) => ({ ...config, logLevel: 'error', platform: 'node', format: 'esm' })

// An adapter is small; those that read HTML or Markdown bring a parser and the names of all entities, and one reads both.
const adapters = readdirSync('src/adapters', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({
    name: `sangfroid/adapters/${name}`,
    path: `dist/adapters/${name}.js`,
    limit: name === 'reddit' ? '81 kB' : '62 kB',
    modifyEsbuildConfig: quiet,
  }))

export default [
  { name: 'sangfroid', path: 'dist/index.js', limit: '1550 kB', modifyEsbuildConfig: quiet },
  { name: 'sangfroid (CommonJS)', path: 'dist/index.cjs', limit: '1550 kB', modifyEsbuildConfig: quiet },
  { name: 'sangfroid/yaml', path: 'dist/yaml.js', limit: '60 kB', modifyEsbuildConfig: quiet },
  { name: 'sangfroid/send', path: 'dist/send.js', limit: '12 kB', modifyEsbuildConfig: quiet },
  { name: 'sangfroid/history', path: 'dist/history.js', limit: '68 kB', modifyEsbuildConfig: quiet },
  { name: 'sangfroid/zones', path: 'dist/zones.js', limit: '2 kB', modifyEsbuildConfig: quiet },
  ...adapters,
  { name: 'the command', path: 'dist/cli.js', limit: '1720 kB', modifyEsbuildConfig: onNode },
]
