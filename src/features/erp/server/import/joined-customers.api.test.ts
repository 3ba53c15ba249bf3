import { expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import type { DemoErpCustomer } from '../demo/customers.ts'
import { addCompany } from '../testing/another-company.ts'
import { sixty, startSoftland } from '../testing/softland.ts'
import { importAll } from './import.builders.ts'

// a customer that neither company has a RUT of comes twice
const few = sixty.slice(0, 6).map((one, n) => (n < 3 ? Object.assign({}, one, { taxId: null }) : one))
const elsewhere: DemoErpCustomer[] = few.map((one, n) => ({ ...one, erpCode: `B/${n}` }))

const first = await startSoftland(few, new Date())
const app = await startTestApp({ softland: first.connection })
const [admin, sofia] = [await app.signIn('admin'), await app.signIn('supervisor')]
const second = await addCompany(app, { name: 'La otra S.A.', customers: elsewhere, now: new Date() })
const { company } = second

const rows = async <T>(statement: string) => (await app.pool.query(statement)).rows as T[]
const twins = (n: number) =>
  Promise.all([
    rows<{ id: string; version: number }>(`select id, version from customers where erp_code = '${few[n]!.erpCode}'`),
    rows<{ id: string; version: number }>(
      `select id, version from customers join customer_erp_codes on customer_id = id where code = 'B/${n}'`,
    ),
  ])
const join = async (n: number) => {
  const [[stays], [goes]] = await twins(n)
  const body = { otherId: goes!.id, version: stays!.version, otherVersion: goes!.version }
  const answer = await sofia.post(`/api/customers/${stays!.id}/join`, body)
  return { answer, stays: stays!.id, goes: goes!.id }
}
const counted = async () =>
  (await rows<{ n: number }>('select count(*)::int as n from customers where joined_into is null'))[0]!.n
const written = () =>
  Promise.all(
    ['customers', 'contacts', 'customer_erp_codes'].map((table) => rows(`select t::text from ${table} t order by 1`)),
  )

await importAll(admin)
await importAll(admin, false, company)

test('a customer without RUT of two companies is one with the codes of both, and stays one, however often they are read', async () => {
  const { answer, stays, goes } = await join(0)
  expect(answer.status).toBe(200)
  expect(stays).not.toBe(goes)
  const { items } = (await sofia.get(`/api/customers/${goes}/erp/codes`)).body
  expect(items).toMatchObject([
    { company: 1, code: few[0]!.erpCode },
    { company, code: 'B/0' },
  ])
  const before = await written()
  for (const of of [1, company, 1, company]) {
    const one = await importAll(admin, false, of)
    expect(one).toMatchObject({ state: 'done', unchanged: one.total, problem: null })
  }
  // as if neither had been read before, but remembering what was
  await app.pool.query(`update erp_customers set hash = ''`)
  for (const of of [1, company, 1, company])
    expect((await importAll(admin, false, of)).counts).toMatchObject({ created: 0, changed: 0, kept: 0 })
  expect(await written()).toEqual(before)
  expect((await sofia.get(`/api/customers/${goes}/overview`)).body).toMatchObject({
    customer: { id: stays },
    erpMark: null,
  })
})

test('what the second company says later reaches the one that stays', async () => {
  const { stays } = await join(1)
  await second.run(`update softland."cwtauxi" set "NoFAux" = 'La de la esquina' where "CodAux" = 'B/1'`)
  expect((await importAll(admin, false, company)).counts).toMatchObject({ created: 0 })
  const { body } = await sofia.get(`/api/customers/${stays}`)
  expect([body.id, body.tradeName]).toEqual([stays, 'La de la esquina'])
})

test('who is joined while an import of both goes on is brought no second time', async () => {
  const before = await counted()
  await app.pool.query(`update erp_customers set hash = ''`)
  await second.run(`update softland."cwtauxi" set "FonAux1" = '5 555' where "CodAux" = 'B/2'`)
  const [, { answer, stays }] = await Promise.all([importAll(admin, false, company), join(2)])
  // it may have been changed by the import just before: then it is shown again, and joined
  if (answer.status !== 200) expect((await join(2)).answer.status).toBe(200)
  await importAll(admin)
  await importAll(admin, false, company)
  const [[one], [other]] = await twins(2)
  expect([one!.id, other!.id]).toEqual([stays, stays])
  expect(await counted()).toBe(before - 1)
})

test('codes of two records in one company are told with its name', async () => {
  const body = { name: 'Otra', erpCode: null }
  const { id } = (await sofia.post('/api/customers', body)).body
  await app.pool.query(`insert into customer_erp_codes values ('${id}', ${company}, 'B/X')`)
  const [, [goes]] = await twins(3)
  const { reasons } = (await sofia.get(`/api/customers/${id}/join/${goes!.id}`)).body
  expect(reasons[0].text).toContain('código en La otra S.A. (B/X y B/3)')
})
