import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: './src/app/server/testing/database.setup.ts',
    include: ['src/**/*.test.ts', 'e2e/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './.ci/closing-line.ts'],
  },
})
