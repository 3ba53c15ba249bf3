import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addCompany } from './testing/another-company.ts'
import { sixty, startSoftland } from './testing/softland.ts'

const some = sixty.slice(0, 20).filter(({ taxId }) => taxId)
const softland = await startSoftland(some, new Date())
const app = await startTestApp({ softland: softland.connection })
const [ana, eva] = [await app.signIn('agent'), await app.signIn('agent')]
/** Each has two codes there. */
const others = some.flatMap((one, n) => [
  { ...one, erpCode: `B/${n}` },
  { ...one, erpCode: `C/${n}` },
])
const second = await addCompany(app, { name: 'La otra S.A.', customers: others, now: new Date() })
const { company } = second

const adopt = (code: string, of: number, by = ana) =>
  by.post(`/api/erp/customers/${encodeURIComponent(code)}/adopt?company=${of}`)
const here = async (n: number) =>
  (
    await app.pool.query<{ id: string; code: string | null; other: string | null }>(
      `select c.id, c.erp_code as code, k.code as other from customers c
        left join customer_erp_codes k on k.customer_id = c.id and k.company = ${company} where c.tax_id = $1`,
      [some[n]!.taxId],
    )
  ).rows

test('customers are found in every company; who is ours is told by its code there', async () => {
  const { id } = (await adopt('B/0', company)).body
  const { items, away } = (await ana.get(`/api/erp/customers?query=${some[0]!.taxId}`)).body
  const told = items.map(({ company, code, customerId }: Record<string, unknown>) => [company, code, customerId])
  expect(told.sort()).toEqual([
    [1, some[0]!.erpCode, null],
    [company, 'B/0', id],
    [company, 'C/0', null],
  ])
  expect(away).toEqual([])
  const found = await ana.get(`/api/erp/customers?query=${some[0]!.taxId}&company=${company}`)
  expect(found.body.items.map(({ code }: { code: string }) => code).sort()).toEqual(['B/0', 'C/0'])
})

test('one of ours with the same RUT gets the code, in whichever company', async () => {
  const [one, other] = [await adopt('B/1', company), await adopt(some[1]!.erpCode, 1)]
  expect([one.status, other.status]).toEqual([201, 201])
  expect(other.body).toEqual(one.body)
  expect(await here(1)).toEqual([{ id: one.body.id, code: some[1]!.erpCode, other: 'B/1' }])
  expect((await adopt('C/1', company)).status).toBe(422)
})

test('adopted in both companies at once it is one customer, with both codes', async () => {
  for (const n of [2, 3, 4, 5]) {
    const answers = await Promise.all([adopt(some[n]!.erpCode, 1), adopt(`B/${n}`, company, eva)])
    expect(answers.map(({ status }) => status)).toEqual([201, 201])
    expect(await here(n)).toMatchObject([{ code: some[n]!.erpCode, other: `B/${n}` }])
  }
})

test('of two who adopt the two codes of one RUT at once, one does', async () => {
  for (const n of [6, 7, 8, 9]) {
    const answers = await Promise.all([adopt(`C/${n}`, company), adopt(`B/${n}`, company, eva)])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422])
    const kept = answers[0]!.status === 201 ? `C/${n}` : `B/${n}`
    expect(await here(n)).toMatchObject([{ other: kept }])
  }
})

test('a code that somebody gives meanwhile is not overwritten', async () => {
  for (const n of [10, 11, 12, 13, 14, 15]) {
    const { id } = (await adopt(some[n]!.erpCode, 1)).body
    const { version } = (await eva.get(`/api/customers/${id}/erp/codes`)).body
    const [given] = await Promise.all([
      eva.put(`/api/customers/${id}/erp/codes/${company}`, { code: `C/${n}`, version }),
      adopt(`B/${n}`, company),
    ])
    // whoever comes second finds what the first one gave
    expect([200, 409]).toContain(given.status)
    expect(await here(n)).toMatchObject([{ id, other: given.status === 200 ? `C/${n}` : `B/${n}` }])
  }
})

test('a company that does not answer is told beside what the others have; a code there is saved as it is typed', async () => {
  const database = second.connection.database!
  await softland.run(`alter database "${database}" allow_connections false`)
  await softland.run('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [database])
  const { status, body } = await ana.get(`/api/erp/customers?query=${some[16]!.taxId}`)
  expect({ status, away: body.away }).toEqual({ status: 200, away: [company] })
  expect(body.items).toMatchObject([{ company: 1, code: some[16]!.erpCode }])
  expect((await ana.get(`/api/erp/customers?query=a&company=${company}`)).status).toBe(503)

  const { id } = (await adopt(some[16]!.erpCode, 1)).body
  const { version } = (await ana.get(`/api/customers/${id}/erp/codes`)).body
  const saved = await ana.put(`/api/customers/${id}/erp/codes/${company}`, { code: 'b/16', version })
  expect(saved).toMatchObject({ status: 200, body: { code: 'b/16', checked: false } })
  await softland.run(`alter database "${database}" allow_connections true`)
})
