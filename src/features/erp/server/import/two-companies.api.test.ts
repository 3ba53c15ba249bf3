import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import type { DemoErpCustomer } from '../demo/customers.ts'
import { ADDRESS, saveErp, usual } from '../settings/settings.builders.ts'
import { addCompany } from '../testing/another-company.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { changesOf, ended, importAll } from './import.builders.ts'

const few = sixty.slice(0, 12)
/** The same ones by other codes, and one that only the second company has. */
const elsewhere: DemoErpCustomer[] = few.map((one, n) => ({ ...one, erpCode: `B/${n}`, name: `${one.name} (B)` }))
const alone = { ...sixty[30]!, erpCode: 'B/SOLO' }

const first = await startSoftland(few, new Date())
const app = await startTestApp({ softland: first.connection })
const [admin, ana] = [await app.signIn('admin'), await app.signIn('agent')]
const second = await addCompany(app, { name: 'La otra S.A.', customers: [...elsewhere, alone], now: new Date() })
const { company } = second

const rows = async (statement: string) => (await app.pool.query<Record<string, unknown>>(statement)).rows
const all = async (table: string) => rows(`select * from ${table} order by 1, 2, 3`)
const both = async () => [await importAll(admin), await importAll(admin, false, company)] as const
const written = () => Promise.all(['customers', 'contacts', 'customer_erp_codes'].map(all))
const codeOf = (n: number) => (n < 12 ? `B/${n}` : 'B/SOLO')
const idOf = async (n: number) =>
  (await rows(`select customer_id as id from customer_erp_codes where code = '${codeOf(n)}'`))[0]!.id as string
const set = (of: typeof first, code: string, column: string, value: string | null) =>
  of.run(`update softland."cwtauxi" set "${column}" = $2 where "CodAux" = $1`, [code, value])
const read = async (n: number) => (await ana.get(`/api/customers/${await idOf(n)}`)).body
const markOf = async (n: number) => (await ana.get(`/api/customers/${await idOf(n)}/overview`)).body.erpMark as unknown

test('a customer of two companies is one, found by its RUT, with a code in each', async () => {
  const brought = await importAll(admin)
  const preview = await importAll(admin, true, company)
  const other = await importAll(admin, false, company)
  expect({ ...other, counts: other.counts }).toMatchObject({ company, state: 'done', counts: preview.counts })
  expect(other.counts.linked).toBeGreaterThanOrEqual(few.filter(({ taxId }) => taxId).length)
  for (const [n, { erpCode, name, taxId }] of few.entries())
    if (taxId) expect(await read(n)).toMatchObject({ erpCode, name, taxId })
  expect(await read(12)).toMatchObject({ erpCode: null, name: alone.name, taxId: alone.taxId })
  const [{ twice }] = (await rows(
    `select count(*)::int as twice from (select from customers where tax_id is not null group by tax_id having count(*) > 1) t`,
  )) as [{ twice: number }]
  expect(twice).toBe(0)
  const { counts } = brought
  expect(await rows('select count(*)::int as n from customers')).toEqual([
    { n: counts.created! + other.counts.created! },
  ])
})

test('what the two say differently is told, and nothing is written again, however often they are read', async () => {
  const before = await written()
  for (const one of [...(await both()), ...(await both())]) {
    expect(await changesOf(admin, one.id)).toEqual([])
    expect(one).toMatchObject({ state: 'done', unchanged: one.total, problem: null })
  }
  expect(await written()).toEqual(before)
  // as if neither had been read before, but remembering what was
  await app.pool.query(`update erp_customers set hash = ''`)
  for (const one of [...(await both()), ...(await both())]) expect(one.counts).toMatchObject({ changed: 0, kept: 0 })
  expect(await written()).toEqual(before)
})

test('each field is written by the company it was read from first', async () => {
  await set(second, 'B/3', 'FonAux1', '2 222')
  await set(second, 'B/3', 'NoFAux', 'De la segunda')
  await set(first, few[3]!.erpCode, 'FonAux1', '1 111')
  const [one, other] = [await importAll(admin, false, company), await importAll(admin)]
  const [filled] = await changesOf(admin, one.id)
  expect(filled!.fields.map(({ field, kept }) => [field, kept])).toEqual([
    ['tradeName', false],
    ['phone', true],
  ])
  expect(other.counts).toMatchObject({ changed: 1, kept: 0 })
  // the first has none
  expect(await read(3)).toMatchObject({ phone: '1 111', name: few[3]!.name, tradeName: 'De la segunda' })
  // who is of the second alone follows it
  await set(second, 'B/SOLO', 'FonAux1', '3 333')
  await importAll(admin, false, company)
  expect(await read(12)).toMatchObject({ phone: '3 333' })
})

test('a customer is found by the code it has in either', async () => {
  for (const query of ['B/7', few[7]!.erpCode]) {
    const { items } = (await ana.get(`/api/customers?query=${encodeURIComponent(query)}`)).body
    expect(items[0]).toMatchObject({ id: await idOf(7), match: { kind: 'erpCode', text: query } })
  }
})

test('who is gone from one and is a customer of the other bears no mark; who is gone from both does', async () => {
  await set(second, 'B/4', 'ClaCli', 'N')
  expect((await importAll(admin, false, company)).counts).toMatchObject({ gone: 1, deactivated: 0 })
  expect(await markOf(4)).toBeNull()
  await set(first, few[4]!.erpCode, 'ActAux', 'N')
  expect((await importAll(admin)).counts).toMatchObject({ gone: 0, deactivated: 1 })
  expect(await markOf(4)).toBe('inactive')
  await set(first, few[4]!.erpCode, 'ClaCli', 'N')
  expect((await importAll(admin)).counts).toMatchObject({ gone: 1 })
  expect(await markOf(4)).toBe('gone')
  await set(second, 'B/4', 'ClaCli', 'S')
  await importAll(admin, false, company)
  expect(await markOf(4)).toBeNull()
})

test('imports are listed of all companies, or of one; of a company that is not read there is none', async () => {
  const list = async (query: string) => (await admin.get(`/api/settings/erp/imports?limit=100${query}`)).body.items
  const [every, some] = [await list(''), await list(`&company=${company}`)]
  expect(new Set(every.map((one: { company: number }) => one.company))).toEqual(new Set([1, company]))
  expect(some).toEqual(every.filter((one: { company: number }) => one.company === company))
  expect((await admin.post('/api/settings/erp/import', { company: 9 })).status).toBe(404)
})

test('an import of a company that is read no more fails and says so, and keeps no other one waiting', async () => {
  await saveErp(admin, { others: [] })
  const kept = `insert into erp_imports (id, company, preview, state, started_at, beat_at)
    values (gen_random_uuid(), ${company}, false, 'running', now(), '-infinity') returning id`
  const id = (await rows(kept))[0]!.id as string
  // whoever begins another one is shown the one that runs, and wakes those who work
  expect((await admin.post('/api/settings/erp/import', {})).body).toMatchObject({ id, company })
  expect(await ended(admin, id)).toMatchObject({
    state: 'failed',
    problem: 'Esta empresa ya no se lee del ERP: agréguela de nuevo en la conexión para traer sus clientes.',
  })
  expect(await importAll(admin)).toMatchObject({ state: 'done', company: 1 })
})

test('a company that comes back finds the codes of its customers', async () => {
  const codes = await all('customer_erp_codes')
  expect(codes.length).toBeGreaterThan(few.length)
  await saveErp(admin, { others: [{ database: second.connection.database!, choices: usual }] })
  expect((await admin.get(ADDRESS)).body.others).toMatchObject([{ company }])
  const again = await importAll(admin, false, company)
  expect(again).toMatchObject({ state: 'done', counts: { created: 0, linked: 0, gone: 0 } })
  expect(await all('customer_erp_codes')).toEqual(codes)
})
