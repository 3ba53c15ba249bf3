import pg from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { erpImport } from '../../features/erp/erp-import.contract.ts'
import type { erpSettings } from '../../features/erp/erp-settings.contract.ts'
import { sixty, startSoftland } from '../../features/erp/server/testing/softland.ts'
import { checkDigit } from '../../platform/shared/chile/rut.ts'
import { dataFolder, inside, type Program, spawnProgram } from './testing/program.ts'

/** Of the first company, and of another one, who are partly the same people by other codes. */
const [CUSTOMERS, ELSEWHERE, IN_BOTH] = [2500, 1500, 500]
const PASSWORD = 'una clave larga y buena 2026'

const [softland, other] = await Promise.all([
  startSoftland(sixty.slice(0, 1), new Date()),
  startSoftland(sixty.slice(0, 1), new Date()),
])
await other.run(`delete from softland.cwtaxco`)
const ruts = Array.from({ length: IN_BOTH }, (_, place) => String(50_000_001 + place)).map(
  (body) => `${body}-${checkDigit(body)}`,
)
/** So many customers like the model, each with two contacts; the first of them have a RUT. */
async function fill({ run }: typeof softland, letter: string, count: number, name: string) {
  await run(
    `insert into softland."cwtauxi" select r.* from softland."cwtauxi" a, generate_series(1, $2::int) n,
      jsonb_populate_record(a, jsonb_build_object('CodAux', $3::text || n, 'NomAux', $4::text || ' ' || n,
        'RutAux', coalesce(($5::text[])[n], ''))) r
    where a."CodAux" = $1`,
    [sixty[0]!.erpCode, count, letter, name, ruts],
  )
  await run(
    `insert into softland."cwtaxco" ("CodAuc", "NomCon") select $2::text || n, $3::text || ' persona ' || k
    from generate_series(1, $1::int) n, generate_series(1, 2) k`,
    [count, letter, name],
  )
}
await fill(softland, 'M', CUSTOMERS, 'Masivo')
await fill(other, 'S', ELSEWHERE, 'Sureño')

const { host, port, user, database } = softland.connection as Required<pg.ClientConfig>
const SOFTLAND_URL = host.startsWith('/')
  ? `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
  : `postgres://${user}@${host}:${port}/${database}`

/** What the tests read of answers. */
type Answered = z.infer<typeof erpImport> & { total: number } & Pick<
    z.infer<typeof erpSettings>,
    'connection' | 'choices' | 'version'
  > & {
    companies: unknown[]
  }

async function signIn({ address }: Program) {
  const send = (method: string, path: string, body?: unknown, cookie = '') =>
    fetch(address + path, {
      method,
      headers: { cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
    })
  const email = 'admin@prueba.cl'
  await send('POST', '/api/setup', { company: 'Prueba', name: 'Alicia', email, password: PASSWORD, language: 'es' })
  const signedIn = await send('POST', '/api/auth/sign-in/email', { email, password: PASSWORD })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return async (method: string, path: string, body?: unknown) => {
    const answer = await send(method, path, body, cookie)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as Answered
  }
}

type Here = {
  customers: number
  made: number
  known: number
  codes: number
  coded: number
  contacts: number
  read: number
  told: number
  unfound: number
}

const dataDir = dataFolder()
const env = { SOFTLAND_URL }
let program: Program

/** What there is of a company of the ERP, whose codes begin with this letter, and of its contacts, who are called so. */
async function here(company: number, letter: string, name: string): Promise<Here> {
  const imports = `from erp_imports where company = ${company}`
  const codes = `from customer_codes where company = ${company}`
  const [row] = await inside(
    dataDir,
    `select (select count(*)::int from customers) as customers,
      (select count(*)::int from erp_customers where company = ${company}) as known,
      (select count(*)::int ${codes}) as codes,
      (select count(distinct customer_id)::int ${codes}) as coded,
      (select count(*)::int ${codes} and code like '${letter}%') as made,
      (select count(*)::int from contacts where name like '${name} persona %') as contacts,
      (select coalesce(sum(read_count), 0)::int ${imports}) as read,
      (select count(*)::int from erp_import_changes where kind in ('created', 'linked')
        and import_id in (select id ${imports})) as told,
      (select count(*)::int from customers c where not exists (
        select from customer_texts t where t.customer_id = c.id)) as unfound`,
  )
  return row as Here
}

/** Kills the program so often while it imports; each time whole pages are there. How far it was. */
async function killWhileImporting(times: number, look: () => Promise<Here>): Promise<number[]> {
  const port = Number(new URL(program.address).port)
  const seen: number[] = []
  for (let kill = 1; kill <= times; kill++) {
    const before = seen.at(-1) ?? 0
    while ((await look()).read < before + 500) await sleep(25)
    await sleep(kill * 37)
    program.kill('SIGKILL')
    await program.ended
    // its PostgreSQL goes on, for whoever starts next
    const now = await look()
    expect(now).toMatchObject({ known: now.read, told: now.read, codes: now.read, coded: now.read, unfound: 0 })
    expect(now.contacts).toBe(2 * now.made)
    seen.push(now.read)
    // as if half a minute had passed
    await inside(dataDir, `update erp_imports set beat_at = beat_at - interval '30 seconds' where state = 'running'`)
    program = await spawnProgram({ dataDir, env, port })
    await program.ready()
  }
  return seen
}

type Api = Awaited<ReturnType<typeof signIn>>
async function ended(api: Api, id: string) {
  const read = () => api('GET', `/api/settings/erp/imports/${id}`)
  await expect.poll(async () => (await read()).state, { timeout: 120_000, interval: 200 }).toBe('done')
  return read()
}
const written = () =>
  inside(
    dataDir,
    ['customers', 'contacts', 'customer_erp_codes', 'erp_customers']
      .map((table) => `select '${table}', count(*), md5(string_agg(t::text, '' order by t::text)) from ${table} t`)
      .join(' union all '),
  )

test(
  'kill -9 of the program twice while customers are brought: whole pages are there, each customer once',
  { timeout: 300_000 },
  async () => {
    program = await spawnProgram({ dataDir, env })
    await program.ready()
    const { id } = await (await signIn(program))('POST', '/api/settings/erp/import', {})
    const look = () => here(1, 'M', 'Masivo')
    const seen = await killWhileImporting(2, look)
    const done = await ended(await signIn(program), id)
    expect(done).toMatchObject({ read: done.total, unchanged: 0, counts: { created: done.total, gone: 0 } })
    expect(done.total).toBeGreaterThan(CUSTOMERS)
    const all = await look()
    expect(all).toMatchObject({ customers: done.total, known: done.total, contacts: 2 * CUSTOMERS, unfound: 0 })
    // it was cut at different places, and what is found by letters is put right in the end
    expect(seen.every((one) => one > 0 && one < done.total)).toBe(true)
    const index = `select reloptions::text as how from pg_class where relname = 'customer_texts_words'`
    await expect.poll(async () => String((await inside(dataDir, index))[0]!.how)).toContain('fastupdate=off')
  },
)

test(
  'and while those of a second company are: who is in both stays one, each code of it is there once',
  { timeout: 300_000 },
  async () => {
    const before = await here(1, 'M', 'Masivo')
    let api = await signIn(program)
    const { connection, choices, version } = await api('GET', '/api/settings/erp')
    const others = [{ database: other.connection.database, choices }]
    await api('PUT', '/api/settings/erp', { connection, choices, version, others })
    const names = async () => (await api('GET', '/api/erp?company=2&refresh=true')).companies.length
    await expect.poll(names).toBe(2)
    const { id } = await api('POST', '/api/settings/erp/import', { company: 2 })
    const look = () => here(2, 'S', 'Sureño')
    const [seen] = await killWhileImporting(1, look)
    api = await signIn(program)
    const done = await ended(api, id)
    const { created, linked } = done.counts
    expect(done).toMatchObject({ company: 2, read: done.total, unchanged: 0 })
    expect([created! + linked!, linked! >= IN_BOTH, seen! > 0 && seen! < done.total]).toEqual([done.total, true, true])
    expect(await look()).toMatchObject({
      customers: before.customers + created!,
      known: done.total,
      codes: done.total,
      coded: done.total,
      contacts: 2 * ELSEWHERE,
      unfound: 0,
    })
    // nothing is left to be done, and the first company is as it was
    const there = await written()
    const again = await ended(api, (await api('POST', '/api/settings/erp/import', { company: 2 })).id)
    expect(again).toMatchObject({ read: done.total, unchanged: done.total, problem: null })
    expect(Object.values(again.counts).every((count) => count === 0)).toBe(true)
    expect(await written()).toEqual(there)
    expect(await here(1, 'M', 'Masivo')).toMatchObject({
      known: before.known,
      codes: before.codes,
      coded: before.coded,
    })
    program.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  },
)
