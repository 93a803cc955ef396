import { defineConfig, type Options } from 'tsup'
import { adapterNames } from './.scripts/adapter-names.js'
import { leanFranc } from './.scripts/lean-franc.js'
import { leanUnderscore } from './.scripts/lean-underscore.js'
import { yamlAsModule } from './.scripts/yaml-as-module.js'

/** What can be imported, by its file in dist. */
export const entry = {
  index: 'src/index.ts',
  yaml: 'src/yaml.ts',
  send: 'src/send/index.ts',
  history: 'src/history/index.ts',
  zones: 'src/zones.ts',
  ...Object.fromEntries(adapterNames().map((name) => [`adapters/${name}`, `src/adapters/${name}/index.ts`])),
}

// What the core needs is bundled, shaken down to what it uses: loading whole packages would double the time to start, and CommonJS
// cannot require those that exist as ES modules only.
const BUNDLED = [
  'natural',
  'underscore',
  'zod',
  'entities',
  'htmlparser2',
  'papaparse',
  '@noble/hashes',
  'franc',
  'trigram-utils',
  'n-gram',
  'collapse-white-space',
  'date-easter',
  '@date-fns/tz',
]

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  outDir: 'dist',
  treeshake: true,
  sourcemap: false,
  clean: false,
  metafile: true,
  removeNodeProtocol: false,
  esbuildPlugins: [leanUnderscore, leanFranc],
}

export default defineConfig([
  {
    ...shared,
    entry: { ...entry, cli: 'src/cli/bin.ts', 'backtest-thread': 'src/cli/backtest/thread.ts' },
    format: 'esm',
    platform: 'node',
    splitting: true,
    noExternal: [...BUNDLED, 'yaml'],
    esbuildPlugins: [leanUnderscore, leanFranc, yamlAsModule],
  },
  {
    ...shared,
    entry,
    format: 'cjs',
    splitting: false,
    noExternal: BUNDLED,
  },
])
