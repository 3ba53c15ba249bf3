import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { onPort, saveErp, usual } from '../settings/settings.builders.ts'
import { startFaultyLine } from '../testing/faulty-line.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { changesOf, importAll } from './import.builders.ts'

const few = sixty.slice(0, 12)
const first = await startSoftland(few, new Date())
const second = await startSoftland(few, new Date())
await second.run(`update softland.soempre set "NomB" = 'La otra S.A.'`)
await second.run(`update softland.cwtauxi set "FonAux1" = '2 999 9999', "RutAux" = null`)
const app = await startTestApp()
const admin = await app.signIn('admin')

const lines = new Map([
  [first, await startFaultyLine(first.connection)],
  [second, await startFaultyLine(second.connection)],
])

async function connect(to: typeof first) {
  const { connection } = lines.get(to)!
  const { database, user, password } = to.connection
  const place = onPort(connection.port, { database: database!, user: user! })
  await saveErp(admin, { connection: place, password: password?.toString() || 'cualquiera', choices: usual })
}
const count = async (statement: string) => (await app.pool.query<{ n: number }>(statement)).rows[0]!.n
const company = () => expect.poll(async () => (await admin.get('/api/erp')).body.companyName, { timeout: 10_000 })
const known = () => count('select count(*)::int as n from erp_customers')

test('codes of another company are not those of the former one: nobody is gone, and nothing here is overwritten', async () => {
  await connect(first)
  await company().not.toBeNull()
  const brought = await importAll(admin)
  expect(brought.counts.created).toBeGreaterThan(few.length)
  expect(await known()).toBe(brought.total)
  const phones = `select count(*)::int as n from customers where phone = '2 999 9999'`
  expect(await count(phones)).toBe(0)

  await connect(second)
  await expect
    .poll(async () => (await admin.get('/api/erp')).body.companyName, { timeout: 10_000 })
    .toBe('La otra S.A.')
  expect(await known()).toBe(0)
  const { counts, problem, id } = await importAll(admin)
  expect({ gone: counts.gone, created: counts.created, problem }).toEqual({ gone: 0, created: 0, problem: null })
  expect(counts.kept).toBeGreaterThan(0)
  const told = await changesOf(admin, id, '&kind=kept')
  expect(told.flatMap(({ fields }) => fields.map(({ kept }) => kept))).not.toContain(false)
})

test('what an import was writing while another company was saved is forgotten with the rest', async () => {
  await connect(first)
  await company().not.toBe('La otra S.A.')
  const page = await app.pool.connect()
  await page.query(`begin`)
  await page.query(`
    insert into erp_imports (id, preview, state, started_at, beat_at, held_by)
    values (gen_random_uuid(), false, 'running', now(), now(), gen_random_uuid())`)
  await page.query('commit; begin')
  await page.query(`select from erp_imports where state = 'running' for update`)
  await page.query(`
    insert into erp_customers (code, customer_id, hash, written, first_in)
    select 'late', (select id from customers limit 1), '', '{}', id from erp_imports where state = 'running'`)
  const saved = connect(second)
  const waiting = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock' and query like '%update erp_imports set after_code%'`
  await expect.poll(() => count(waiting)).toBe(1)
  await page.query('commit')
  page.release()
  await saved
  expect(await known()).toBe(0)
  await company().toBe('La otra S.A.')
  await importAll(admin)
})

test('and from then on who is missing there is told', async () => {
  await second.run(
    `delete from softland.cwtauxi where "CodAux" = (select max("CodAux") from softland.cwtauxi where "ClaCli" = 'S')`,
  )
  const { counts, problem } = await importAll(admin)
  expect({ gone: counts.gone, problem }).toEqual({ gone: 1, problem: null })
})
