import { defineConfig } from 'tsup'
import { entry } from './tsup.config.js'

// Puts the types that the compiler has written together, a file for each entry, for ES modules and for CommonJS. Reading the sources themselves
// would check every file anew for each of them: ten times as long, in eight times the memory.

export default defineConfig({
  entry: Object.fromEntries(
    Object.entries(entry).map(([name, file]) => [name, file.replace(/^src/, '.types').replace(/\.ts$/, '.d.ts')]),
  ),
  format: ['esm', 'cjs'],
  outDir: 'dist',
  clean: false,
  dts: { only: true },
})
