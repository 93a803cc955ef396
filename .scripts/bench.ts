/**
 * Measures what a decision costs, as ratios within one run. docs/bench.md says how to read it.
 *
 *   npm run bench [-- --strict] [--quick] [--only peers|hostile|growth|processes|backtest]
 *
 * The sources are bundled first, as the package is: run straight from TypeScript they would be timed with the loader's helpers in them.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const folder = join(root, `node_modules/.cache/sangfroid-bench-${process.pid}`)

mkdirSync(folder, { recursive: true })
buildSync({
  entryPoints: {
    main: join(root, '.scripts/bench/main.ts'),
    engine: join(root, '.scripts/bench/engine.ts'),
    texts: join(root, '.scripts/bench/texts.ts'),
    core: join(root, 'src/index.ts'),
  },
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  splitting: true,
  chunkNames: 'chunk-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // Dependencies stay outside, as in the package; of `natural` the needed file comes along.
  external: ['zod', 'yaml', 'json-logic-js', 'franc', '@noble/hashes', 'entities', 'obscenity', 'tinybench'].flatMap(
    (name) => [name, `${name}/*`],
  ),
  logLevel: 'error',
})
const { status } = spawnSync(process.execPath, [join(folder, 'main.mjs'), ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
})
rmSync(folder, { recursive: true, force: true })
process.exitCode = status ?? 1
