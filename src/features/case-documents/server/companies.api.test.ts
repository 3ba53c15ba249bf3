import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { startProcess } from '../../../app/server/start.ts'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { historyOf, registerCase } from '../../cases/server/cases.builders.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { startSmallCompany } from '../../erp/server/testing/small-company.ts'
import { classify } from '../../settings/server/settings.builders.ts'

let clock = Date.parse('2026-11-23T15:00:00Z')
const now = () => new Date(clock)
const later = (minutes: number) => void (clock += minutes * 60_000)

const north = await startSmallCompany(now())
const andes = await startSmallCompany(now())
const named = (name: string) => `update softland.soempre set "NomB" = '${name}'`
await andes.run(named('Andes'))
await north.run(named('Norte'))
/** The customer is 77 in the first company, and 9 in the second, where 77 is somebody else. */
await andes.write({ cwtauxi: [{}], iw_gsaen: [{ Folio: 812 }], iw_gmovi: [{}] })
const northern = [
  { NroInt: 1, Folio: 15, CodAux: '9', Total: 500 },
  { NroInt: 2, Folio: 16, CodAux: '77', Total: 700 },
]
const writeNorth = (iw_gsaen: typeof northern) =>
  north.write({
    cwtauxi: [{ CodAux: '9' }, {}],
    iw_gsaen,
    iw_gmovi: iw_gsaen.map(({ NroInt }) => ({ NroInt })),
  })
await writeNorth(northern)

const app = await startTestApp({ now, softland: andes.connection })
await classify(app)
const ana = await app.signIn('agent')
const { id: customerId } = await addCustomer(ana, { erpCode: '77' })
await app.db.insertInto('customerErpCodes').values({ customerId, company: 2, code: '9' }).execute()

/** The settings name the second company, or do so no longer. */
async function nameSecond(used: boolean) {
  const database = north.connection.database!
  await app.db
    .insertInto('erpCompanies')
    .values({ number: 2, database, used })
    .onConflict((conflict) => conflict.column('number').doUpdateSet({ used }))
    .execute()
  app.world.announce(['erp-settings'])
  await vi.waitFor(async () => {
    if ((await ana.get('/api/erp')).body.companies.length !== (used ? 2 : 1)) throw new Error('not yet')
  })
  for (const company of used ? [1, 2] : [1]) await ana.get(`/api/erp?refresh=true&company=${company}`)
}
await nameSecond(true)

const aCase = (more = {}) => registerCase(ana, { customerId, ...more })
const address = (one: { id: string }) => `/api/cases/${one.id}/documents`
const link = (one: { id: string }, body: object) => ana.post(address(one), { panel: 'invoices', ref: 'F.1', ...body })
const list = async (one: { id: string }) => (await ana.get(address(one))).body.items
const codeOf = ({ status, body }: Awaited<ReturnType<typeof link>>) => [status, body.errors?.[0]?.code ?? body.code]

describe('a document of one of several companies', () => {
  test('is kept with its company: the same reference in two is two documents', async () => {
    const one = await aCase()
    const first = (await link(one, {})).body.id
    const second = (await link(one, { company: 2 })).body.id
    expect(second).not.toBe(first)
    expect((await link(one, { company: 2 })).body.id).toBe(second)
    expect(await list(one)).toMatchObject([
      { id: second, company: 2, companyName: 'Norte', check: 'same', document: { number: 15, total: 500 } },
      { id: first, company: 1, companyName: 'Andes', check: 'same', document: { number: 812, total: 1190 } },
    ])
    const told = (await historyOf(app, one.id)).filter(({ kind }) => kind === 'documentLinked')
    expect(
      told.map(({ to }) => to as object).toSorted((a, b) => Object.keys(a).length - Object.keys(b).length),
    ).toEqual([
      { kind: 'invoice', number: 812, issuedOn: expect.any(String) },
      { kind: 'invoice', number: 15, issuedOn: expect.any(String), company: 'Norte' },
    ])
  })

  test('linked by many at once is one link in each', async () => {
    const one = await aCase()
    const answers = await Promise.all(Array.from({ length: 12 }, (_, place) => link(one, { company: 1 + (place % 2) })))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(2)
    expect((await historyOf(app, one.id)).filter(({ kind }) => kind === 'documentLinked')).toHaveLength(2)
  })

  test('is of the customer by the code it has there', async () => {
    const one = await aCase()
    expect(codeOf(await link(one, { company: 2, ref: 'F.2' }))).toEqual([422, 'case_document.other_customer'])
    const { id: only } = await addCustomer(ana, { erpCode: '88' })
    const other = await aCase({ customerId: only })
    expect(codeOf(await link(other, { company: 2 }))).toEqual([409, 'case_document.customer_not_linked'])
  })

  test.each([
    [3, 404],
    [0, 422],
    ['2', 422],
  ])('of company %j there is none: %d', async (company, status) => {
    expect((await link(await aCase(), { company })).status).toBe(status)
  })

  test('can be looked for where the customer has a code, in what each offers', async () => {
    const { companies } = (await ana.get(address(await aCase()))).body
    expect(companies).toEqual([
      { company: 1, name: 'Andes', panels: ['invoices'], hasCustomer: true },
      { company: 2, name: 'Norte', panels: ['invoices'], hasCustomer: true },
    ])
    const { id: only } = await addCustomer(ana, { erpCode: '89' })
    const other = (await ana.get(address(await aCase({ customerId: only })))).body.companies
    expect(other).toMatchObject([{ hasCustomer: true }, { hasCustomer: false }])
  })

  test('is asked of its own company, as long as that is read', async () => {
    const one = await aCase()
    await link(one, {})
    await link(one, { company: 2 })
    const checks = async () => {
      later(6)
      return (await list(one)).map(({ check }: { check: string }) => check)
    }
    await writeNorth([{ ...northern[0]!, CodAux: '77' }, northern[1]!])
    await expect.poll(checks).toEqual(['reused', 'same'])
    await nameSecond(false)
    expect(codeOf(await link(one, { company: 2 }))[0]).toBe(404)
    await expect.poll(checks).toEqual(['otherCompany', 'same'])
    await writeNorth(northern)
    await nameSecond(true)
    await expect.poll(checks).toEqual(['same', 'same'])
  })

  test('stays with its company when another one becomes the first', async () => {
    const one = await aCase()
    await link(one, {})
    await link(one, { company: 2 })
    const options = { connection: app.connection, dataDir: app.dataDir, publicUrl: undefined, maxFileBytes: 1, now }
    const program = await startProcess({ ...options, softland: north.connection })
    onTestFinished(() => program.stop())
    const rows = await app.db
      .selectFrom('caseDocuments')
      .select(['company', 'companyName'])
      .where('caseId', '=', one.id)
      .orderBy('company')
      .execute()
    expect(rows).toEqual([
      { company: 1, companyName: 'Norte' },
      { company: 3, companyName: 'Andes' },
    ])
  })
})
