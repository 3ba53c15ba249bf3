import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// programs that tests start were compiled by those before them
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL('.cache/compiled', import.meta.url))

// what is waited for comes late on a busy machine
const times = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }

export default defineConfig({
  test: {
    globalSetup: ['./src/app/server/testing/database.setup.ts', './e2e/sweep.setup.ts'],
    pool: 'forks',
    maxWorkers: 4, // two processors: tests that start programs and browsers wait half of their time
    reporters: ['default', './.ci/closing-line.ts'],
    projects: [
      // these share a process: each would take longer to load the program than to be run
      { test: { name: 'features', include: ['src/{features,platform}/**/*.test.ts'], isolate: false, ...times } },
      { test: { name: 'whole', include: ['src/*.test.ts', 'src/app/**/*.test.ts', 'e2e/**/*.test.ts'], ...times } },
    ],
  },
})
