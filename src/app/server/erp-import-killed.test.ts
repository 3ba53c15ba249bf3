import pg from 'pg'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { sixty, startSoftland } from '../../features/erp/server/testing/softland.ts'
import { dataFolder, inside, type Program, spawnProgram } from './testing/program.ts'

const CUSTOMERS = 4000
const KILLS = 2
const PASSWORD = 'una clave larga y buena 2026'

const softland = await startSoftland(sixty.slice(0, 1), new Date())
const model = sixty[0]!.erpCode
await softland.run(
  `insert into softland."cwtauxi" select r.* from softland."cwtauxi" a, generate_series(1, $2::int) n,
    jsonb_populate_record(a, jsonb_build_object('CodAux', 'M' || n, 'NomAux', 'Masivo ' || n, 'RutAux', '')) r
  where a."CodAux" = $1`,
  [model, CUSTOMERS],
)
await softland.run(
  `insert into softland."cwtaxco" ("CodAuc", "NomCon") select 'M' || n, 'Persona ' || k
  from generate_series(1, $1::int) n, generate_series(1, 2) k`,
  [CUSTOMERS],
)

const { host, port, user, database } = softland.connection as Required<pg.ClientConfig>
const SOFTLAND_URL = host.startsWith('/')
  ? `postgres://${user}@localhost/${database}?host=${encodeURIComponent(host)}&port=${port}`
  : `postgres://${user}@${host}:${port}/${database}`

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
    return (await answer.json()) as { id: string; state: string; read: number; total: number; unchanged: number }
  }
}

type Here = {
  customers: number
  made: number
  known: number
  contacts: number
  read: number
  told: number
  unfound: number
}

test(
  `kill -9 of the program ${KILLS} times while customers are brought: whole pages are there, each customer once`,
  { timeout: 300_000 },
  async () => {
    const dataDir = dataFolder()
    const env = { SOFTLAND_URL }
    const here = async () =>
      (
        await inside(
          dataDir,
          `select (select count(*)::int from customers) as customers,
          (select count(*)::int from customers where name like 'Masivo %') as made,
          (select count(*)::int from erp_customers) as known,
          (select count(*)::int from contacts where name like 'Persona %') as contacts,
          (select sum(read_count)::int from erp_imports) as read,
          (select count(*)::int from erp_import_changes where kind = 'created') as told,
          (select count(*)::int from customers c where not exists (
            select from customer_texts t where t.customer_id = c.id)) as unfound`,
        )
      )[0] as Here
    let program = await spawnProgram({ dataDir, env })
    await program.ready()
    const port = Number(new URL(program.address).port)
    const { id } = await (await signIn(program))('POST', '/api/settings/erp/import', {})
    const seen: number[] = []
    for (let kill = 1; kill <= KILLS; kill++) {
      const before = seen.at(-1) ?? 0
      while ((await here()).read < before + 500) await sleep(5)
      await sleep(kill * 37)
      program.kill('SIGKILL')
      await program.ended
      program = await spawnProgram({ dataDir, env, port })
      await program.ready()
      const now = await here()
      expect(now).toMatchObject({ customers: now.read, known: now.read, told: now.read, unfound: 0 })
      expect(now.contacts).toBe(2 * now.made)
      seen.push(now.read)
      // as if half a minute had passed
      await inside(dataDir, `update erp_imports set beat_at = beat_at - interval '30 seconds' where state = 'running'`)
    }
    const api = await signIn(program)
    const read = () => api('GET', `/api/settings/erp/imports/${id}`)
    await expect.poll(async () => (await read()).state, { timeout: 120_000, interval: 200 }).toBe('done')
    const done = await read()
    expect(done).toMatchObject({ read: done.total, unchanged: 0, counts: { created: done.total, gone: 0 } })
    expect(done.total).toBeGreaterThan(CUSTOMERS)
    const all = await here()
    expect(all).toMatchObject({ customers: done.total, known: done.total, contacts: 2 * CUSTOMERS, unfound: 0 })
    // it was cut at different places, and what is found by letters is put right in the end
    expect(seen.every((one) => one > 0 && one < done.total)).toBe(true)
    const index = `select reloptions::text as how from pg_class where relname = 'customer_texts_words'`
    await expect.poll(async () => String((await inside(dataDir, index))[0]!.how)).toContain('fastupdate=off')
    program.kill('SIGTERM')
    expect(await program.ended).toBe(0)
  },
)
