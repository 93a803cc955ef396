import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/packed/**', 'test/e2e/**'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // The tests keep nothing in modules, and loading them anew for each file would take most of the time.
    isolate: false,
    reporters: ['default'],
  },
})
