import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { createErpCompanies } from '../../erp/server/companies.ts'
import { openErp } from '../../erp/server/open-erp.ts'
import { USUAL_CHOICES } from '../../erp/server/connection.ts'
import { readUnder } from '../../erp/server/status.ts'
import { afterwards } from '../../../app/server/testing/afterwards.ts'
import { startFaultyLine } from '../../erp/server/testing/faulty-line.ts'
import { startSmallCompany } from '../../erp/server/testing/small-company.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { checkByNight } from './check-by-night.ts'

const DAY_MS = 24 * 60 * 60_000
let clock = Date.parse('2026-11-23T06:30:00Z')
const now = () => new Date(clock)

const company = await startSmallCompany(now())
const line = await startFaultyLine(company.connection)
/** Invoices 812, 813 and 814 of the customer, and one without which the ERP would offer none. */
const invoices = [1, 2, 3, 4].map((NroInt) => ({ NroInt, Folio: 811 + NroInt, FecHoraCreacion: '2026-11-01 10:00:00' }))
const write = (iw_gsaen: { NroInt: number; Folio: number; FecHoraCreacion: string }[]) =>
  company.write({ cwtauxi: [{}], iw_gsaen, iw_gmovi: iw_gsaen.map(({ NroInt }) => ({ NroInt })) })

const app = await startTestApp({ now, softland: line.connection })
await classify(app)
const ana = await app.signIn('agent', { name: 'Ana' })
const { id: customerId } = await addCustomer(ana, { erpCode: '77' })
const rosa = await app.signIn('contact', { customerId })

/** As the process has them; here so that the night can be told how far to go. */
const companies = createErpCompanies(app.world)
companies.exchange([
  {
    under: await readUnder(app.db, 1),
    since: null,
    erp: openErp({ kind: 'postgres', config: line.connection }, USUAL_CHOICES, now),
  },
])
afterwards(() => companies.stop())
const touched: string[] = []
app.live.listen((topic) => touched.push(topic))
const going = new AbortController().signal
const night = (signal = going, most?: number) => checkByNight(app.world, companies, { most, pauseMs: 0 })(signal)

beforeEach(async () => {
  await app.db.deleteFrom('caseDocuments').execute()
  await write(invoices)
  await ana.get('/api/erp?refresh=true')
  clock += DAY_MS
})

/** Cases with an invoice each, linked the day before. */
async function threeCases() {
  const cases = []
  for (const ref of ['F.1', 'F.2', 'F.3']) {
    const one = await registerCase(ana, { customerId })
    expect((await ana.post(`/api/cases/${one.id}/documents`, { panel: 'invoices', ref })).status).toBe(201)
    cases.push(one.id)
  }
  clock += DAY_MS
  touched.length = 0
  return cases as [string, string, string]
}
const outcomes = async (ids: string[]) => {
  const rows = await app.db.selectFrom('caseDocuments').select(['caseId', 'outcome', 'checkedAt']).execute()
  return ids.map((id) => {
    const { outcome, checkedAt } = rows.find(({ caseId }) => caseId === id)!
    return checkedAt?.getTime() === clock ? outcome : `${outcome} before`
  })
}
/** Cases that a list of this person marks. */
const marked = async (who: typeof ana) => {
  const { items } = (await who.get(`/api/cases?view=all&customerId=${customerId}`)).body
  return items.flatMap((one: { id: string; documentsDiffer: boolean }) => (one.documentsDiffer ? [one.id] : []))
}
const close = (id: string, days: number) =>
  app.db
    .updateTable('cases')
    .set({ category: 'closed', closedAt: new Date(clock - days * DAY_MS) })
    .where('id', '=', id)
    .execute()

test('a number that was given to another document is seen by night, and told where its case is shown', async () => {
  const cases = await threeCases()
  await write(invoices.map((one) => (one.NroInt === 2 ? { ...one, FecHoraCreacion: '2026-11-20 09:00:00' } : one)))
  expect(await marked(ana)).toEqual([])
  expect(await night()).toBe(true)
  expect(await outcomes(cases)).toEqual(['same', 'reused', 'same'])
  await expect.poll(() => touched).toEqual(expect.arrayContaining([`case:${cases[1]}`, 'cases']))
  expect(touched).not.toContain(`case:${cases[0]}`)
  expect(await marked(ana)).toEqual([cases[1]])
  expect((await ana.get(`/api/cases/${cases[1]}`)).body.documentsDiffer).toBe(true)
  expect(await marked(rosa)).toEqual([]) // the books are for our own people
  await write(invoices)
  clock += DAY_MS
  expect(await night()).toBe(true)
  expect(await marked(ana)).toEqual([])
})

test('what was not looked at for longest is the first, and what a night had no room for the next', async () => {
  const cases = await threeCases()
  expect(await night(going, 2)).toBe(true)
  expect(await outcomes(cases)).toEqual(['same', 'same', 'same before'])
  clock += DAY_MS
  expect(await night(going, 1)).toBe(true)
  expect(await outcomes(cases)).toEqual(['same before', 'same before', 'same'])
})

test('cases that were closed long ago are left in peace', async () => {
  const cases = await threeCases()
  await close(cases[0], 31)
  await close(cases[1], 29)
  await write(invoices.slice(3))
  expect(await night()).toBe(true)
  expect(await outcomes(cases)).toEqual(['same before', 'gone', 'gone'])
})

test('an ERP that is away is left alone, the night is not done, and no warning is forgotten', async () => {
  const cases = await threeCases()
  await write(invoices.slice(2))
  expect(await night(going, 1)).toBe(true)
  line.cut()
  clock += DAY_MS
  expect(await night()).toBe(false)
  expect(await outcomes(cases)).toEqual(['gone before', 'unknown before', 'unknown before'])
  line.open()
  const again = async () => {
    clock += 60_000 // until it is tried again
    return night()
  }
  await expect.poll(again).toBe(true)
  expect(await outcomes(cases)).toEqual([/^gone/, /^gone/, /^same/].map((one) => expect.stringMatching(one)))
})

test('what did not come is tried again, also where it was little', async () => {
  const cases = await threeCases()
  expect(await night(going, 2)).toBe(true)
  line.cut()
  clock += 60_000
  onTestFinished(() => line.open())
  expect(await night()).toBe(false)
  expect(await outcomes(cases)).toEqual(['same before', 'same before', 'unknown before'])
})

test('a process that stops looks at nothing more, and leaves the rest for another', async () => {
  const cases = await threeCases()
  expect(await night(AbortSignal.abort())).toBe(false)
  expect(await outcomes(cases)).toEqual(['same before', 'same before', 'same before'])
})

test('where no ERP is connected there is nothing to do', async () => {
  const none = createErpCompanies(app.world)
  expect(await checkByNight(app.world, none)(going)).toBe(true)
})

test('a process that has not heard of a save says nothing of documents, whatever its company says', async () => {
  const cases = await threeCases()
  await write(invoices.slice(3))
  const late = createErpCompanies(app.world)
  afterwards(() => late.stop())
  const under = await readUnder(app.db, 1)
  const erp = openErp({ kind: 'postgres', config: line.connection }, USUAL_CHOICES, now)
  late.exchange([{ under: { ...under, version: under.version + 1 }, since: null, erp }])
  expect(await checkByNight(app.world, late, { pauseMs: 0 })(going)).toBe(true)
  expect(await outcomes(cases)).toEqual(['same before', 'same before', 'same before'])
  expect(await night()).toBe(true)
  expect(await outcomes(cases)).toEqual(['gone', 'gone', 'gone'])
})
