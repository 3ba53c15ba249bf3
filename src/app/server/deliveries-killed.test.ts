import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { dataFolder, inside, type Program, spawnProgram } from './testing/program.ts'

const SCHEDULES = 10
const KILLS_AFTER_MS = [300, 800, 1500]
const PASSWORD = 'una clave larga y buena 2026'
const FORMATS = ['xlsx', 'csv']

/** An installation whose administrator has reports sent to herself, all of them due while nothing ran. */
async function setUp({ address }: Program) {
  let cookie = ''
  const send = async (method: string, path: string, body?: unknown) => {
    const headers = { cookie, ...(body ? { 'content-type': 'application/json' } : {}) }
    const answer = await fetch(address + path, { method, headers, body: body ? JSON.stringify(body) : undefined })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer
  }
  const email = 'admin@prueba.cl'
  await send('POST', '/api/setup', { company: 'Prueba', name: 'Alicia', email, password: PASSWORD, language: 'es' })
  const signedIn = await send('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })
  cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const { id: me } = (await (await send('GET', '/api/me')).json()) as { id: string }
  for (let made = 0; made < SCHEDULES; made++) {
    const saved = { report: 'hours-charged', name: `Informe ${made}`, parameters: { range: 'lastWeek' } }
    const { id } = (await (await send('POST', '/api/saved-reports', saved)).json()) as { id: string }
    const when = { every: 'day', atMinute: 480 }
    const body = { when, formats: FORMATS, recipientIds: [me] }
    await send('PUT', `/api/saved-reports/${id}/schedules/${uuidv7()}`, body)
  }
  return async () => {
    const answer = await fetch(`${address}/api/report-deliveries?limit=100`, { headers: { cookie } })
    return ((await answer.json()) as { items: { files: unknown[] }[] }).items
  }
}

test(
  `kill -9 of the program ${KILLS_AFTER_MS.length} times while ${SCHEDULES} reports are due: each is delivered once, with all its files`,
  { timeout: 300_000 },
  async () => {
    const dataDir = dataFolder()
    let program = await spawnProgram({ dataDir })
    await program.ready()
    const port = Number(new URL(program.address).port)
    const received = await setUp(program)
    program.kill('SIGKILL')
    await program.ended
    await inside(dataDir, `update report_schedules set next_at = now() - interval '3 days'`)
    for (const after of KILLS_AFTER_MS) {
      program = await spawnProgram({ dataDir, port })
      await program.ready()
      await sleep(after)
      program.kill('SIGKILL')
      await program.ended
    }
    program = await spawnProgram({ dataDir, port })
    await program.ready()
    await expect.poll(async () => (await received()).length, { timeout: 120_000, interval: 500 }).toBe(SCHEDULES)
    const deliveries = await inside(
      dataDir,
      `select schedule_id, problem, (select array_agg(f.id) from report_delivery_files k
        join files f on f.id = k.file_id and f.attached where k.delivery_id = d.id) as files
      from report_deliveries d`,
    )
    expect(deliveries).toHaveLength(SCHEDULES)
    expect(new Set(deliveries.map(({ schedule_id }) => schedule_id)).size).toBe(SCHEDULES)
    const onDisk = await readdir(join(dataDir, 'files'), { recursive: true })
    for (const { problem, files } of deliveries) {
      expect(problem).toBeNull()
      expect(files).toHaveLength(FORMATS.length)
      for (const id of files as string[]) expect(onDisk).toContain(join(id.slice(-2), id))
    }
    expect(await inside(dataDir, `select from report_schedules where next_at < now()`)).toEqual([])
    program.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  },
)
