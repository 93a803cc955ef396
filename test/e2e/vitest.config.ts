import { defineConfig } from 'vitest/config'

// Against real servers, which are installed when they are missing; one after the other, since they are heavy.
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 1_200_000,
    fileParallelism: false,
    reporters: ['verbose'],
  },
})
