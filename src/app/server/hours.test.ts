import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifyLedgers } from '../../features/coverage/server/verify-ledgers.ts'
import { createDatabase, createPool } from '../../platform/server/database.ts'
import { cloneDatabase } from './testing/harness.ts'
import { dataFolder, type Program, spawnProgram } from './testing/program.ts'

const PASSWORD = 'una clave larga y buena 2026'
const PROCESSES = 3

type Answer = { status: number; body: Record<string, never> & { id: string; code: string; accountedMinutes: number } }

/** Several programs on one database, as a company with many people runs them; somebody signed in at each. */
async function company() {
  const connection = await cloneDatabase()
  const { host, user, port, database } = connection
  const url = `postgres://${user}:x@localhost:${port}/${database}?host=${encodeURIComponent(String(host))}`
  const start = async () => {
    const program = await spawnProgram({ dataDir: dataFolder(), env: { DATABASE_URL: url } })
    await program.ready()
    return program
  }
  const programs = [await start()]
  while (programs.length < PROCESSES) programs.push(await start())
  const call = async ({ address }: Program, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const answer = await fetch(address + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie, 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const read = { status: answer.status, body: await answer.json() } as Answer
    return Object.assign(read, { cookies: answer.headers.getSetCookie() })
  }
  let cookie = ''
  const [first] = programs as [Program]
  const email = 'sofia@prueba.cl'
  await call(first, '/api/setup', { company: 'Prueba', name: 'Sofía', email, password: PASSWORD, language: 'es' })
  const { cookies } = await call(first, '/api/auth/sign-in/email', { email, password: PASSWORD })
  cookie = cookies.map((one) => one.split(';')[0]).join('; ')
  const { id: customerId } = (await call(first, '/api/customers', { name: 'Cliente' })).body
  const contract = async (overrunPolicy: string, grantedMinutes: number) => {
    const terms = { overrunPolicy }
    const type = (await call(first, '/api/coverage-types', { name: randomUUID(), terms })).body
    const startsOn = `${new Date().getFullYear() - 1}-01-01`
    const body = {
      customerId,
      typeId: type.id,
      startsOn,
      endsOn: `${new Date().getFullYear() + 1}-12-31`,
      grantedMinutes,
    }
    return (await call(first, '/api/coverages', body)).body.id
  }
  /** As a screen sends it. */
  const send = (n: number, coverageId: string, workedMinutes: number, key: string) =>
    call(
      programs[n % PROCESSES]!,
      '/api/time-entries',
      { coverageId, mode: 'online', workedMinutes, workedOn: `${new Date().getFullYear() - 1}-06-${10 + (n % 9)}` },
      { 'idempotency-key': key },
    )
  /** Sent until there is an answer: on a busy machine a turn at the database may come too late. */
  const charge = async (n: number, coverageId: string, workedMinutes: number, key: string = randomUUID()) => {
    for (;;) {
      const answer = await send(n, coverageId, workedMinutes, key)
      if (answer.status !== 503) return answer
    }
  }
  const sums = async (id: string) => (await call(programs[0]!, `/api/coverages/${id}`)).body
  const verify = async () => {
    const pool = createPool(connection)
    const { differences } = await verifyLedgers(createDatabase(pool)).finally(() => pool.end())
    return differences
  }
  return { programs, start, contract, charge, sums, verify }
}

test('fifty charges at once from several processes: the total is exact, and a contract that blocks gives no minute too many', async () => {
  const { contract, charge, sums, verify } = await company()
  const [open, shut] = [await contract('allow', 1000), await contract('block', 1000)]
  const numbers = Array.from({ length: 50 }, (_, n) => n)
  const [charged, limited] = await Promise.all([
    Promise.all(numbers.map((n) => charge(n, open, 31))),
    Promise.all(numbers.map((n) => charge(n, shut, 31))),
  ])
  expect(charged.map(({ status }) => status)).toEqual(numbers.map(() => 201))
  expect(await sums(open)).toMatchObject({ remainingMinutes: 0, usedMinutes: 1000, overrunMinutes: 550 })
  expect(limited.filter(({ status }) => status === 201)).toHaveLength(32)
  // the day decides whether it finds no hours itself, or would take those of later work
  const refused = limited.filter(({ status }) => status !== 201).map(({ body }) => body.code)
  expect(new Set(refused.concat('coverage.no_hours_left'))).toEqual(
    new Set(['coverage.no_hours_left', 'coverage.takes_hours_of_later_work']),
  )
  expect(await sums(shut)).toMatchObject({ remainingMinutes: 8, usedMinutes: 992, overrunMinutes: 0 })
  expect(await verify()).toEqual([])
}, 300_000)

test('a process that is killed in the middle loses no confirmed minute and counts none twice', async () => {
  const { programs, start, contract, charge, sums, verify } = await company()
  const id = await contract('allow', 100_000)
  const confirmed: string[] = []
  let killed = 0
  const writer = async (n: number) => {
    const key = randomUUID()
    for (;;) {
      const answer = await charge(n, id, 7, key).catch(() => undefined)
      if (answer?.status === 201) return confirmed.push(answer.body.id)
      if (answer) throw new Error(JSON.stringify(answer.body))
      n++ // the next process is asked, with the same key
    }
  }
  const killer = async () => {
    while (killed < 5) {
      const goal = confirmed.length + 20
      while (confirmed.length < goal && confirmed.length < 195) await new Promise((done) => setTimeout(done, 2))
      const place = killed++ % PROCESSES
      programs[place]!.kill('SIGKILL')
      await programs[place]!.ended
      programs[place] = await start()
    }
  }
  const work = async (from: number) => {
    for (let n = from; n < 200; n += 5) await writer(n)
  }
  await Promise.all([killer(), ...[0, 1, 2, 3, 4].map(work)])
  expect(new Set(confirmed).size).toBe(200)
  expect(await sums(id)).toMatchObject({ usedMinutes: 1400, overrunMinutes: 0, remainingMinutes: 98_600 })
  expect(await verify()).toEqual([])
}, 300_000)
