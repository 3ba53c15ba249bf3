import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { addCoverage, charge } from '../../features/coverage/server/coverage.builders.ts'
import { logTime } from '../../features/time-entries/server/time-entries.builders.ts'
import { startTestApp } from './testing/harness.ts'
import { dataFolder, isRunning, postmasterPid, spawnProgram } from './testing/program.ts'

/** Runs the command to its end. @returns its exit code and its lines */
async function verify(options: { dataDir: string; env?: Record<string, string> }) {
  const program = await spawnProgram({ script: 'verify-hours.ts', ...options })
  return [await program.ended, program.output().trim().split('\n')] as const
}

describe('on a server', () => {
  test('tells one line a difference, the sums, and ends with 1', async () => {
    const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
    const sofia = await app.signIn('supervisor')
    const one = await addCoverage(sofia)
    await logTime(sofia, { coverageId: one.id })
    const { host, port, user, password, database } = app.connection
    const socket = String(host).startsWith('/')
    const url = `postgres://${user}:${encodeURIComponent(String(password ?? 'x'))}@${socket ? 'localhost' : host}:${port}/${database}${socket ? `?host=${encodeURIComponent(host!)}` : ''}`
    const ask = (LANG: string) => verify({ dataDir: dataFolder(), env: { DATABASE_URL: url, LANG } })
    expect(await ask('en')).toEqual([
      0,
      [
        'Checked 1 ledgers of hours with 1 charges, 1 charged time entries and the promised times of 0 cases.',
        'There are no differences.',
      ],
    ])

    await sql`update grant_balances set used_minutes = 59 where coverage_id = ${one.id}`.execute(app.db)
    const timeEntryId = await charge(sofia, one)
    const [code, lines] = await ask('es')
    expect(code).toBe(1)
    expect(lines.slice(0, -2)).toEqual([
      expect.stringMatching(/^Libro [\da-f-]{36}: saldos: dice \[\[.+,119\]\], debe decir \[\[.+,120\]\]$/),
      expect.stringMatching(new RegExp(`^Tiempo ${timeEntryId}: imputación sin registro de tiempo: dice `)),
    ])
    expect(lines.at(-1)).toBe('Hay 2 diferencias.')
  })
})

describe('on a folder', () => {
  test('looks beside the program that runs, and alone when none does', async () => {
    const dataDir = dataFolder()
    const program = await spawnProgram({ dataDir })
    await program.ready()
    const postgres = postmasterPid(dataDir)!
    expect((await verify({ dataDir }))[0]).toBe(0)
    expect([isRunning(program.pid), postmasterPid(dataDir)]).toEqual([true, postgres])
    expect((await fetch(`${program.address}/api/health`)).status).toBe(200)
    program.kill('SIGTERM')
    await program.ended
    expect(postmasterPid(dataDir)).toBeUndefined()
    expect((await verify({ dataDir }))[0]).toBe(0)
    expect(postmasterPid(dataDir)).toBeUndefined()
  })

  test('without data says so and makes none', async () => {
    const dataDir = dataFolder()
    const [code, lines] = await verify({ dataDir })
    expect([code, lines]).toEqual([
      1,
      [`There are no data in ${dataDir}: name the folder in DATA_DIR, or a server in DATABASE_URL.`],
    ])
  })
})
