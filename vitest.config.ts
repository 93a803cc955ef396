import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/packed/**', 'test/e2e/**'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
    reporters: ['default'],
  },
})
