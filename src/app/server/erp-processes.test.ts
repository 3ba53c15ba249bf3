import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startFaultyLine } from '../../features/erp/server/testing/faulty-line.ts'
import { startSmallCompany } from '../../features/erp/server/testing/small-company.ts'
import { onPort, usual } from '../../features/erp/server/settings/settings.builders.ts'
import { cloneDatabase } from './testing/harness.ts'
import { dataFolder, type Program, spawnProgram } from './testing/program.ts'

const PASSWORD = 'una clave larga y buena 2026'
/** Three companies where the code 77 is somebody else's each time, who owes this. */
const OWED = { Andes: 1_111_111, Norte: 2_222_222, Sur: 3_333_333 }
type Name = keyof typeof OWED
const NAMES = Object.keys(OWED) as Name[]

const now = new Date()
const companies = Object.fromEntries(
  await Promise.all(
    NAMES.map(async (name) => {
      const company = await startSmallCompany(now)
      await company.run('update softland.soempre set "NomB" = $1', [name])
      await company.write({ cwtauxi: [{ NomAux: name }], cwmovim: [{ MovDebe: OWED[name] }] })
      return [name, company] as const
    }),
  ),
) as Record<Name, Awaited<ReturnType<typeof startSmallCompany>>>
const line = await startFaultyLine(companies.Andes.connection)
const databaseOf = (name: Name) => companies[name].connection.database!

const reached = await cloneDatabase()
const { host, port, user, password } = reached
const DATABASE_URL = `postgres://${user}:${encodeURIComponent(String(password ?? 'x'))}@localhost:${port}/${reached.database}?host=${encodeURIComponent(String(host))}`
const db = new pg.Client(reached)
const rows = async <R extends object>(statement: string, values: unknown[] = []) =>
  (await db.query<R>(statement, values)).rows

let programs: [Program, Program]
let cookie = ''
/** What the tests read of answers. */
type Body = { id: string; version: number; state: string; total: number; read: number; unchanged: number } & {
  counts: Record<string, number>
  companies: { name: Name; company: number }[]
  others: { database: string; company: number }[]
  data: { bookedBalance: number } | null
}
type Answer = { status: number; body: Body; text: string }
async function send(program: Program, method: string, path: string, sent?: unknown): Promise<Answer> {
  const answer = await fetch(program.address + path, {
    method,
    headers: { cookie, ...(sent ? { 'content-type': 'application/json' } : {}) },
    body: sent ? JSON.stringify(sent) : undefined,
  })
  const text = await answer.text()
  return { status: answer.status, body: JSON.parse(text), text }
}

const people = {} as Record<Name, string>
beforeAll(async () => {
  await db.connect()
  const dataDir = dataFolder()
  programs = (await Promise.all([1, 2].map(() => spawnProgram({ dataDir, env: { DATABASE_URL } })))) as typeof programs
  await Promise.all(programs.map((one) => one.ready()))
  const [one] = programs
  const email = 'admin@prueba.cl'
  await send(one, 'POST', '/api/setup', {
    company: 'Prueba',
    name: 'Alicia',
    email,
    password: PASSWORD,
    language: 'es',
  })
  const signedIn = await fetch(`${one.address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: PASSWORD }),
  })
  cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  for (const name of NAMES) people[name] = (await send(one, 'POST', '/api/customers', { name: `De ${name}` })).body.id
  await rows(`update customers set erp_code = '77' where id = $1`, [people.Andes])
})
afterAll(() => db.end())

/** In the first process the first company and the others become these. */
async function save(first: Name, ...others: Name[]) {
  const { version } = (await send(programs[0], 'GET', '/api/settings/erp')).body
  const saved = await send(programs[0], 'PUT', '/api/settings/erp', {
    version,
    choices: usual,
    connection: onPort(line.connection.port, { database: databaseOf(first), user: String(user) }),
    password: String(password ?? 'x'),
    others: others.map((name) => ({ database: databaseOf(name), choices: usual })),
  })
  expect(saved.status, saved.text).toBe(200)
  const numbers = new Map<Name, number>([[first, 1]])
  for (const one of saved.body.others)
    numbers.set(
      NAMES.find((name) => databaseOf(name) === one.database)!,
      one.company,
    )
  return numbers
}
const account = (name: Name, company: number) => `/api/customers/${people[name]}/erp/account?company=${company}`

/** What both processes say of who owes what, in the companies by these numbers; who is in none of them owes nothing. */
async function expectRead(numbers: Map<Name, number>) {
  for (const program of programs) {
    const read = async () => {
      const { companies } = (await send(program, 'GET', '/api/erp?refresh=true')).body
      for (const { company } of companies) await send(program, 'GET', `/api/erp?refresh=true&company=${company}`)
      return new Map(companies.map((one) => [one.name, one.company]))
    }
    // a look of its own comes after a minute alone
    await expect.poll(read, { timeout: 20_000 }).toEqual(numbers)
    for (const [name, company] of numbers) {
      const owed = async () => (await send(program, 'GET', account(name, company))).body.data?.bookedBalance
      await expect.poll(owed, { timeout: 20_000 }).toBe(OWED[name])
      for (const other of NAMES.filter((one) => one !== name))
        expect((await send(program, 'GET', account(other, company))).body).toMatchObject({ problem: 'notLinked' })
    }
  }
}

/** While something is done, everybody looks at every account in both processes, and sees nobody else's. */
async function whileLooking<T>(work: () => Promise<T>): Promise<T> {
  let over = false
  const strange: string[] = []
  let looked = 0
  const look = async (program: Program, name: Name) => {
    for (let turn = 0; !over; turn++) {
      const paths = [
        account(name, (turn % 4) + 1),
        `${account(name, 1)}&refresh=true`,
        `/api/customers/${people[name]}/overview`,
      ]
      const { text } = await send(program, 'GET', paths[turn % 3]!)
      looked++
      for (const other of NAMES)
        if (other !== name && text.includes(String(OWED[other])))
          strange.push(`${name} sees ${other}: ${paths[turn % 3]}`)
    }
  }
  const looking = Promise.all(programs.flatMap((program) => NAMES.map((name) => look(program, name))))
  const done = await work()
  over = true
  await looking
  expect(strange).toEqual([])
  expect(looked).toBeGreaterThan(6)
  return done
}

const code = (name: Name, company: number) =>
  rows(`insert into customer_erp_codes (customer_id, company, code) values ($1, $2, '77')`, [people[name], company])

describe('what is saved in one process', () => {
  let last: Map<Name, number>

  test('is read in the other: companies that are added, each by codes of its own', async () => {
    await expectRead(await save('Andes'))
    const two = await whileLooking(() => save('Andes', 'Norte'))
    await code('Norte', two.get('Norte')!)
    await expectRead(two)
    const three = await whileLooking(() => save('Andes', 'Norte', 'Sur'))
    await code('Sur', three.get('Sur')!)
    await expectRead((last = three))
  })

  test('is read in the other: another company that becomes the first, and nobody sees a stranger’s account', async () => {
    const numbers = await whileLooking(async () => {
      const saved = await save('Norte', 'Andes', 'Sur')
      await sleep(300)
      return saved
    })
    await expectRead((last = numbers))
  })

  test('is read in the other: a company that is taken away, of which nobody is told anything', async () => {
    const numbers = await whileLooking(() => save('Norte', 'Andes'))
    await expectRead(numbers)
    const [, other] = programs
    expect((await send(other, 'GET', account('Sur', last.get('Sur')!))).status).toBe(404)
    expect((await send(other, 'GET', `/api/customers/${people.Sur}/overview`)).text).not.toContain(String(OWED.Sur))
  })

  test('is not read yet where it was not heard: there nobody sees a stranger’s account either', async () => {
    const listening = `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and query like 'listen %'`
    const numbers = await whileLooking(async () => {
      await rows(listening, [reached.database])
      const saved = await save('Andes', 'Norte')
      await sleep(1000)
      return saved
    })
    await expectRead(numbers)
  })
})

describe('what is done once', () => {
  const MANY = 1200
  test('an import that is begun in both processes at once is one, and brings everybody once', async () => {
    const numbers = await save('Andes', 'Norte')
    await expectRead(numbers)
    await companies.Norte.run(
      `insert into softland.cwtauxi select r.* from softland.cwtauxi a, generate_series(1, $1::int) n,
        jsonb_populate_record(a, jsonb_build_object('CodAux', 'N' || n, 'NomAux', 'Del norte ' || n)) r`,
      [MANY],
    )
    const company = numbers.get('Norte')!
    const begun = await Promise.all(programs.map((one) => send(one, 'POST', '/api/settings/erp/import', { company })))
    expect(new Set(begun.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    const told = async () => (await send(programs[1], 'GET', `/api/settings/erp/imports/${begun[0]!.body.id}`)).body
    await expect.poll(async () => (await told()).state, { timeout: 30_000 }).toBe('done')
    const { total, read, unchanged, counts } = await told()
    const found = Object.values(counts).reduce((sum, count) => sum + count, unchanged)
    expect([total, read, found, counts.created]).toEqual([MANY + 1, MANY + 1, MANY + 1, MANY])
    const made = await rows(`select count(*)::int as n from customers where name like 'Del norte %'`)
    expect(made).toEqual([{ n: MANY }])
    await send(programs[1], 'POST', '/api/settings/erp/import', {})
    await expect.poll(async () => (await rows(`select from erp_imports where state = 'running'`)).length).toBe(0)
  })

  test('the work of a night falls to one of both processes, however often they are woken', async () => {
    await companies.Norte.run(`update softland.cwtauxi set "FonAux1" = '2 555' where "CodAux" = 'N7'`)
    await rows(`update nightly_work set night = night - 1, done = false`)
    const boss = new PgBoss({
      schema: 'pgboss',
      db: { executeSql: (text, values) => db.query(text, values as unknown[]) },
      supervise: false,
      schedule: false,
    })
    await boss.start()
    const began = new Date()
    /** What was done, and whether somebody was woken again meanwhile or since. */
    const woken = async () => {
      await boss.send('erp-night')
      const done = await rows<{ name: string }>(`select name from nightly_work where done order by name`)
      const [{ times }] = (await rows<{ times: number }>(
        `select count(*)::int as times from pgboss.job where name = 'erp-night' and state = 'completed'
          and created_on >= $1`,
        [began],
      )) as [{ times: number }]
      return [...done.map(({ name }) => name), times > 1]
    }
    await expect
      .poll(woken, { timeout: 45_000, interval: 500 })
      .toEqual(['case-documents', 'erp-discovery', 'erp-import', true])
    await boss.stop({ graceful: false })
    expect(await rows(`select distinct attempts from nightly_work`)).toEqual([{ attempts: 1 }])
    const byNight = await rows(
      `select company, state, coalesce((counts->>'changed')::int, 0) as changed from erp_imports where started_by is null order by started_at`,
    )
    expect(byNight).toEqual([
      { company: 1, state: 'done', changed: 0 },
      { company: expect.any(Number), state: 'done', changed: 1 },
    ])
  })
})
