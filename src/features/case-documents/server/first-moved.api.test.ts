import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { waiting } from '../../../app/server/testing/waiting.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { onPort, saveErp, usual } from '../../erp/server/settings/settings.builders.ts'
import { startFaultyLine } from '../../erp/server/testing/faulty-line.ts'
import { startSmallCompany } from '../../erp/server/testing/small-company.ts'
import { classify } from '../../settings/server/settings.builders.ts'

const now = () => new Date('2026-11-23T15:00:00Z')
const [andes, north] = [await startSmallCompany(now()), await startSmallCompany(now())]
await andes.run(`update softland.soempre set "NomB" = 'Andes'`)
await north.run(`update softland.soempre set "NomB" = 'Norte'`)
for (const [company, Total] of [
  [andes, 1190],
  [north, 500],
] as const)
  await company.write({ cwtauxi: [{}], iw_gsaen: [{ Folio: 812, Total }], iw_gmovi: [{}] })

const app = await startTestApp({ now })
await classify(app)
const admin = await app.signIn('admin')
const ana = await app.signIn('agent')
const line = await startFaultyLine(andes.connection)
const at = ({ connection: { database, user } }: typeof andes) => onPort(line.connection.port, { user, database })
const other = ({ connection }: typeof andes) => [{ database: connection.database!, choices: usual }]
const read = async (first: typeof andes, second: typeof andes) =>
  saveErp(admin, {
    connection: at(first),
    password: andes.connection.password?.toString() || 'x',
    others: other(second),
  })

/** Codes are the RUT in both: nothing of the customer tells which company a document is of. */
const { id: customerId } = await addCustomer(ana, { erpCode: '77' })
const link = (one: { id: string }, company: number) =>
  ana.post(`/api/cases/${one.id}/documents`, { panel: 'invoices', ref: 'F.1', company })

const ready = (company: number) =>
  vi.waitFor(async () => {
    expect((await ana.get(`/api/erp?refresh=true&company=${company}`)).body.companyName).toBeTruthy()
  })

test('a document that is linked while another company becomes the first is never of a company that was not asked', async () => {
  expect((await read(andes, north)).status).toBe(200)
  const { version } = (await ana.get(`/api/customers/${customerId}/erp/codes`)).body
  expect((await ana.put(`/api/customers/${customerId}/erp/codes/2`, { code: '77', version })).status).toBe(200)
  await Promise.all([ready(1), ready(2)])
  const one = await registerCase(ana, { customerId })
  const [links, saved] = await app.db.transaction().execute(async (db) => {
    // the customer is held: the save is under way, the ERP has answered
    await sql`select from customers where id = ${customerId} for no key update`.execute(db)
    const saving = read(north, andes)
    await expect.poll(() => waiting(app)).toBe(1)
    const linking = Promise.all([link(one, 1), link(one, 2)])
    await expect.poll(() => waiting(app)).toBeGreaterThan(1)
    return [linking, saving] as const
  })
  expect((await saved).status).toBe(200)
  const made = (await links).filter(({ status }) => status === 201)
  const totals = await sql<{ company: number; total: number }>`
    select company, (snapshot->>'total')::int as total from case_documents`.execute(app.db)
  expect(totals.rows.length).toBe(made.length)
  // Norte is the first now; what was linked before the save went along to the number that Andes has got
  for (const { company, total } of totals.rows) expect(total).toBe(company === 1 ? 500 : 1190)
})
