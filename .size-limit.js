// Budgets for what a page or a process loads, with everything imported, minified and compressed by brotli; a tenth above what was measured.
const quiet = (config) => ({ ...config, logLevel: 'error' })
const onNode = (config) => ({ ...config, logLevel: 'error', platform: 'node', format: 'esm' })

export default [
  { name: 'sangfroid', path: 'dist/index.js', limit: '800 kB', modifyEsbuildConfig: quiet },
  { name: 'sangfroid (CommonJS)', path: 'dist/index.cjs', limit: '800 kB', modifyEsbuildConfig: quiet },
  { name: 'sangfroid/yaml', path: 'dist/yaml.js', limit: '60 kB', modifyEsbuildConfig: quiet },
  { name: 'sangfroid/adapters/generic', path: 'dist/adapters/generic.js', limit: '32 kB', modifyEsbuildConfig: quiet },
  { name: 'sangfroid/adapters/facebook', path: 'dist/adapters/facebook.js', limit: '31 kB', modifyEsbuildConfig: quiet },
  { name: 'the command', path: 'dist/cli.js', limit: '880 kB', modifyEsbuildConfig: onNode },
]
