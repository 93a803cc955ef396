import { defineConfig, type Options } from 'tsup'
import { leanUnderscore } from './.scripts/lean-underscore.js'

const entry = {
  index: 'src/index.ts',
  yaml: 'src/yaml.ts',
  'adapters/generic': 'src/adapters/generic/index.ts',
  'adapters/facebook': 'src/adapters/facebook/index.ts',
}

const shared: Options = {
  target: 'es2022',
  platform: 'neutral',
  outDir: 'dist',
  treeshake: true,
  sourcemap: false,
  clean: false,
  metafile: true,
  esbuildPlugins: [leanUnderscore],
}

export default defineConfig([
  {
    ...shared,
    entry: { ...entry, cli: 'src/cli/bin.ts' },
    format: 'esm',
    platform: 'node',
    splitting: true,
    noExternal: ['natural', 'underscore'],
  },
  // The CommonJS build carries the dependencies that exist as ES modules only: Node before 20.19 cannot require those.
  {
    ...shared,
    entry,
    format: 'cjs',
    splitting: false,
    noExternal: ['natural', 'underscore', 'franc', '@noble/hashes', 'entities'],
  },
  { ...shared, entry, format: ['esm', 'cjs'], dts: { only: true } },
])
