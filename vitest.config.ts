import { defineConfig } from 'vitest/config'
import { SCRATCH } from './src/app/server/testing/scratch.ts'

// programs that tests start were compiled by those before them; it goes with the run (e2e/sweep.setup.ts)
process.env.NODE_COMPILE_CACHE ??= `${SCRATCH}/atiende-compiled-${process.pid}`

// what is waited for comes late on a busy machine
const times = { testTimeout: 60_000, hookTimeout: 120_000, expect: { poll: { timeout: 30_000 } } }

const PROGRAMS = [
  'e2e/**/*.test.ts',
  'src/app/server/{deliveries-killed,durability,erp-import-killed,erp-secrets,hours,log,process}.test.ts',
  'src/app/server/{erp-processes,reports-killed,texts-killed,verify-hours}.test.ts',
]

export default defineConfig({
  test: {
    globalSetup: ['./src/app/server/testing/database.setup.ts', './e2e/sweep.setup.ts'],
    pool: 'forks',
    maxWorkers: 4, // of two processors, for the sake of those that wait
    reporters: ['default', './.ci/closing-line.ts'],
    projects: [
      // these share a process: each would take longer to load the program than to be run
      { test: { name: 'inside', include: ['src/**/*.test.ts'], exclude: PROGRAMS, isolate: false, ...times } },
      // programs and browsers, which wait half of their time
      { test: { name: 'programs', include: PROGRAMS, ...times } },
    ],
  },
})
