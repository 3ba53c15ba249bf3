import { beforeEach, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCoverage, addType, charge } from '../../../coverage/server/coverage.builders.ts'
import type { CoverageItem } from '../../../coverage/coverages.contract.ts'
import { addCustomer, addEquipment } from '../../../customers/server/customers.builders.ts'
import type { Report } from '../../reports.contract.ts'
import { expectDrillsAgree } from '../reports.builders.ts'

const KEY = 'coverages-available'
const TODAY = '2026-06-20'
let today = TODAY
const app = await startTestApp({ now: () => new Date(`${today}T15:00:00Z`) })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })

beforeEach(async () => {
  today = TODAY
  await app.pool.query('truncate coverages, repairs, charges, grants cascade')
})

const agree = (query: Record<string, string> = {}) => expectDrillsAgree(ana, KEY, query)
/** What the list of coverages says of those that have begun and are not over. */
async function listed(): Promise<CoverageItem[]> {
  const { body } = await ana.get('/api/coverages?status=inForce&limit=100')
  return body.items.filter(({ startsOn }: CoverageItem) => startsOn <= today)
}
const shownOf = (one: CoverageItem) => ({
  number: one.number,
  customer: one.customer.name,
  startsOn: one.startsOn,
  lastDay: one.lastDay,
  daysLeft: one.remainingDays,
  currentMinutes: one.currentMinutes,
  remainingMinutes: one.remainingMinutes,
  overrunMinutes: one.overrunMinutes,
  unlimited: one.remainingMinutes === null,
})
const byNumber = <T extends { number: unknown }>(some: T[]) =>
  some.toSorted((one, other) => Number(one.number) - Number(other.number))

/** The report has what the list has, figure by figure. */
async function expectAsListed(query: Record<string, string> = {}): Promise<Report> {
  const report = await agree(query)
  const shown = byNumber(report.rows as unknown as { number: unknown }[])
  expect(shown).toMatchObject(byNumber((await listed()).map(shownOf)))
  expect(shown).toHaveLength((await listed()).length)
  return report
}

/** A printer under a guarantee with two hours that stops during repairs, and is with us since some day. */
async function aPrinter(receivedOn: string, fields: Record<string, unknown> = {}) {
  const customer = await addCustomer(ana)
  const equipment = await addEquipment(ana, customer.id, { productName: 'Impresora' })
  const typeId = await addType(sofia, { stopsDuringRepair: true }, { kind: 'warranty', durationMonths: 6 })
  const term = { startsOn: '2026-01-15', endsOn: '2026-06-15', grantedMinutes: 120 }
  const more = { customerId: customer.id, typeId, equipmentIds: [equipment.id] }
  const warranty = await addCoverage(sofia, { ...term, ...more, ...fields })
  const { body, status } = await ana.post(`/api/equipment/${equipment.id}/repairs`, { receivedOn })
  expect(status).toBe(201)
  return { warranty, repair: body as { id: string } }
}
const renew = async (id: string, fields: Record<string, unknown> = {}) =>
  (await sofia.post(`/api/coverages/${id}/renew`, { takesHoursAlong: true, ...fields })).body

test('those in force today stand in groups by type, with their days and hours as the list has them', async () => {
  const one = await addCoverage(sofia)
  await charge(ana, one, { workedMinutes: 90 })
  await addCoverage(sofia, { typeId: one.type.id, startsOn: TODAY, endsOn: TODAY })
  await addCoverage(sofia, { startsOn: '2025-01-01', endsOn: '2026-06-19' })
  await addCoverage(sofia, { startsOn: '2026-06-21' })
  const { rows, subtotals, totals } = await expectAsListed()
  expect(rows).toMatchObject([
    { type: one.type.name, daysLeft: 0, currentMinutes: 600, remainingMinutes: 600 },
    { number: one.number, daysLeft: 194, remainingMinutes: 510, links: { number: { to: 'coverage' } } },
  ])
  expect(subtotals).toMatchObject([{ of: one.type.name, totals: { currentMinutes: 1200, remainingMinutes: 1110 } }])
  expect(totals).toMatchObject({ currentMinutes: 1200, remainingMinutes: 1110, overrunMinutes: 0 })
})

test('one without limit counts no hours: none are left and none are missing', async () => {
  await addCoverage(sofia, { grantedMinutes: null, terms: { grantMinutes: null } })
  const { rows, totals } = await expectAsListed()
  expect(rows[0]).toMatchObject({ unlimited: true, currentMinutes: null, remainingMinutes: null })
  expect(totals).toMatchObject({ remainingMinutes: null, overrunMinutes: 0 })
  await addCoverage(sofia)
  expect((await expectAsListed()).totals).toMatchObject({ remainingMinutes: 600 })
})

test('hours of a month are those of this month, and what went beyond them is seen', async () => {
  const monthly = await addCoverage(sofia, {
    terms: { grantPeriod: 'month', carryOver: false, overrunPolicy: 'allow' },
  })
  await charge(ana, monthly, { workedMinutes: 700, workedOn: '2026-06-10' })
  await charge(ana, monthly, { workedMinutes: 30, workedOn: '2026-05-10' })
  expect((await expectAsListed()).rows[0]).toMatchObject({
    currentMinutes: 600,
    remainingMinutes: 0,
    overrunMinutes: 100,
  })
})

test('one that is suspended is in force, its hours wait', async () => {
  const one = await addCoverage(sofia)
  await sofia.post(`/api/coverages/${one.id}/suspend`, { fromOn: '2026-06-10', reason: 'No paga' })
  expect((await listed())[0]!.status).toBe('suspended')
  expect((await expectAsListed()).rows[0]).toMatchObject({ remainingMinutes: 600 })
})

test('a guarantee lives on while its product is with us, its last day moves on with the days', async () => {
  const { repair } = await aPrinter('2026-06-10')
  expect((await expectAsListed()).rows[0]).toMatchObject({ lastDay: '2026-06-25', daysLeft: 5, remainingMinutes: 120 })
  today = '2026-08-01'
  expect((await expectAsListed()).rows[0]).toMatchObject({ lastDay: '2026-08-06', daysLeft: 5 })
  await ana.post(`/api/repairs/${repair.id}/return`, { returnedOn: '2026-08-01' })
  today = '2026-08-03'
  expect((await expectAsListed()).rows[0]).toMatchObject({ lastDay: '2026-08-06', daysLeft: 3 })
  today = '2026-08-07'
  expect((await agree()).rows).toEqual([])
})

test('several products with us put off the last day as the list says, in whatever order they came', async () => {
  const { warranty } = await aPrinter('2026-06-05')
  const second = await addEquipment(ana, warranty.customer.id, { productName: 'Lector' })
  await app.db.insertInto('coverageEquipment').values({ coverageId: warranty.id, equipmentId: second.id }).execute()
  const { body } = await ana.post(`/api/equipment/${second.id}/repairs`, { receivedOn: '2026-06-08' })
  await ana.post(`/api/repairs/${body.id}/return`, { returnedOn: '2026-06-12' })
  expect((await expectAsListed()).rows[0]).toMatchObject({ lastDay: '2026-06-30', daysLeft: 10 })
})

test('a renewal that took the hours along has what was left of them', async () => {
  const one = await addCoverage(sofia, { startsOn: '2025-06-01', endsOn: '2026-05-31', terms: { carryOver: true } })
  await charge(ana, one, { workedOn: '2026-03-02', workedMinutes: 100 })
  const heir = await renew(one.id)
  const { rows } = await expectAsListed()
  expect(rows.map(({ number }) => number)).toEqual([heir.number])
})

test('two in force that share their hours have them once: the newest has them', async () => {
  const { warranty, repair } = await aPrinter('2026-06-10')
  const heir = await renew(warranty.id, { startsOn: '2026-06-26' })
  today = '2026-07-05'
  await ana.post(`/api/repairs/${repair.id}/return`, { returnedOn: '2026-07-05' })
  const of = async (number: number) => (await listed()).find((one) => one.number === number)!
  const shared = await of(heir.number)
  expect([shared.remainingMinutes, (await of(warranty.number)).remainingMinutes]).toEqual([240, 240])
  const { rows, totals } = await agree()
  expect(rows.map(({ number, remainingMinutes }) => [number, remainingMinutes])).toEqual([
    [warranty.number, null],
    [heir.number, 240],
  ])
  expect(totals).toMatchObject({ currentMinutes: 240, remainingMinutes: 240 })
  const alone = await agree({ customerId: warranty.customer.id, kind: 'warranty' })
  expect(alone.totals).toEqual(totals)
})

test('by customer the totals are the same, and customers of one name stay apart', async () => {
  const twins = [await addCustomer(sofia, { name: 'Gemela' }), await addCustomer(sofia, { name: 'Gemela' })]
  for (const { id } of [...twins, ...twins]) await addCoverage(sofia, { customerId: id })
  await addCoverage(sofia)
  const byType = await agree()
  const { totals, subtotals, rows } = await expectAsListed({ by: 'customer' })
  expect(totals).toEqual(byType.totals)
  expect(subtotals.filter(({ of }) => of === 'Gemela').map(({ totals }) => totals.remainingMinutes)).toEqual([
    1200, 1200,
  ])
  expect(rows[0]).toMatchObject({ links: { customer: { to: 'customer' } } })
})

test('it can be asked of a type, a customer or a kind; a customer without any has nothing', async () => {
  const { warranty } = await aPrinter('2026-06-10')
  const contract = await addCoverage(sofia)
  const numbers = async (query: Record<string, string>) => (await agree(query)).rows.map(({ number }) => number)
  expect(await numbers({ kind: 'contract' })).toEqual([contract.number])
  expect(await numbers({ kind: 'warranty' })).toEqual([warranty.number])
  expect(await numbers({ typeId: contract.type.id })).toEqual([contract.number])
  expect(await numbers({ customerId: warranty.customer.id })).toEqual([warranty.number])
  expect(await numbers({ customerId: (await addCustomer(sofia)).id })).toEqual([])
  const { status, body } = await ana.get(`/api/reports/${KEY}?kind=gift&by=person&typeId=${ana.id}`)
  expect([status, body.errors.length]).toEqual([422, 3])
})

test('agents and supervisors read it, technicians and contacts do not', async () => {
  const contact = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
  const read = async (person: typeof ana) => (await person.get(`/api/reports/${KEY}`)).status
  expect([await read(ana), await read(sofia), await read(tomas), await read(contact)]).toEqual([200, 200, 403, 403])
})
