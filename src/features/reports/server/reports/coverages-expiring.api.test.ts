import { beforeEach, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { addCoverage, addType, charge } from '../../../coverage/server/coverage.builders.ts'
import { addCustomer, addEquipment } from '../../../customers/server/customers.builders.ts'
import { expectDrillsAgree } from '../reports.builders.ts'

const KEY = 'coverages-expiring'
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
const numbers = async (query: Record<string, string> = {}) => (await agree(query)).rows.map(({ number }) => number)
const ending = (endsOn: string, more: Record<string, unknown> = {}) => addCoverage(sofia, { endsOn, ...more })

test('those that end within some days stand in the order they end, the last of those days among them', async () => {
  const later = await ending('2026-08-19')
  await ending('2026-08-20')
  const sooner = await ending('2026-06-20')
  await ending('2026-06-19')
  await addCoverage(sofia, { startsOn: '2026-06-21', endsOn: '2026-07-01' })
  const { rows, parameters, totals } = await agree()
  expect(rows).toMatchObject([
    { number: sooner.number, customer: sooner.customer.name, type: sooner.type.name, lastDay: TODAY, daysLeft: 0 },
    { number: later.number, lastDay: '2026-08-19', daysLeft: 60, currentMinutes: 600, remainingMinutes: 600 },
  ])
  expect(rows[0]).toMatchObject({ renewedBy: null, links: { number: { to: 'coverage', id: String(sooner.number) } } })
  expect(parameters).toEqual({ withinDays: '60', renewed: 'no' })
  expect(totals).toMatchObject({ currentMinutes: 1200, remainingMinutes: 1200 })
  expect(await numbers({ withinDays: '61' })).toHaveLength(3)
  expect(await numbers({ withinDays: '0' })).toEqual([sooner.number])
})

test('those with few hours left stand there too, however long they last; one without limit does not', async () => {
  const few = await addCoverage(sofia)
  await charge(ana, few, { workedMinutes: 540 })
  await addCoverage(sofia, { grantedMinutes: null, terms: { grantMinutes: null } })
  expect(await numbers({ atMostMinutes: '59' })).toEqual([])
  expect((await agree({ atMostMinutes: '60' })).rows).toMatchObject([{ number: few.number, remainingMinutes: 60 }])
  const { told } = await agree({ atMostMinutes: '90' })
  expect(told).toContainEqual({ label: 'O les queda a lo más', value: '1 h 30 min' })
})

test('hours that are over, or only of another month, are none', async () => {
  const monthly = await addCoverage(sofia, { terms: { grantPeriod: 'month', carryOver: false } })
  expect(await numbers({ atMostMinutes: '0' })).toEqual([])
  await charge(ana, monthly, { workedMinutes: 600, workedOn: '2026-06-10' })
  expect((await agree({ atMostMinutes: '0' })).rows).toMatchObject([{ number: monthly.number, remainingMinutes: 0 }])
})

test('one that was renewed is left out, unless asked for: then it says by which', async () => {
  const one = await ending('2026-06-30')
  const { body: heir } = await sofia.post(`/api/coverages/${one.id}/renew`, {})
  expect(await numbers()).toEqual([])
  expect((await agree({ renewed: 'all' })).rows).toMatchObject([
    { number: one.number, renewedBy: heir.number, links: { renewedBy: { to: 'coverage', id: String(heir.number) } } },
  ])
})

test('one that is suspended expires all the same', async () => {
  const one = await ending('2026-06-30')
  await sofia.post(`/api/coverages/${one.id}/suspend`, { fromOn: '2026-06-10', reason: 'No paga' })
  expect(await numbers()).toEqual([one.number])
})

test('a guarantee whose product is with us expires the later the longer it is there', async () => {
  const customer = await addCustomer(ana)
  const equipment = await addEquipment(ana, customer.id, { productName: 'Impresora' })
  const typeId = await addType(sofia, { stopsDuringRepair: true }, { kind: 'warranty', durationMonths: 6 })
  const fields = { customerId: customer.id, typeId, equipmentIds: [equipment.id], grantedMinutes: null }
  const one = await ending('2026-06-15', { ...fields, startsOn: '2026-01-15' })
  await ana.post(`/api/equipment/${equipment.id}/repairs`, { receivedOn: '2026-06-10' })
  today = '2026-07-20'
  expect((await agree({ withinDays: '5' })).rows).toMatchObject([
    { number: one.number, lastDay: '2026-07-25', daysLeft: 5, remainingMinutes: null },
  ])
  expect(await numbers({ withinDays: '4' })).toEqual([])
  const { body } = await ana.get(`/api/coverages/${one.id}`)
  expect([body.lastDay, body.remainingDays]).toEqual(['2026-07-25', 5])
})

test('it can be asked of a type or a customer; a customer without any has nothing', async () => {
  const one = await ending('2026-06-30')
  await ending('2026-06-30')
  expect(await numbers({ customerId: one.customer.id })).toEqual([one.number])
  expect(await numbers({ typeId: one.type.id })).toEqual([one.number])
  const nothing = await agree({ customerId: (await addCustomer(sofia)).id })
  expect([nothing.rows, nothing.rowCount, nothing.empty]).toEqual([
    [],
    0,
    'Nada vence en este plazo. Pruebe con más días u horas.',
  ])
})

test('days and hours that are no numbers, or beyond all contracts, are refused by their field', async () => {
  for (const [query, code] of [
    ['withinDays=pronto', 'report.no_number'],
    ['withinDays=-1', 'report.no_number'],
    ['withinDays=3651', 'report.no_number'],
    ['atMostMinutes=1.5', 'report.no_minutes'],
    ['renewed=maybe', 'report.unknown_choice'],
  ]) {
    const { status, body } = await ana.get(`/api/reports/${KEY}?${query}`)
    expect([status, body.errors]).toMatchObject([422, [{ code, field: query!.split('=')[0] }]])
  }
})

test('agents and supervisors read it, technicians and contacts do not', async () => {
  const contact = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
  const read = async (person: typeof ana) => (await person.get(`/api/reports/${KEY}`)).status
  expect([await read(ana), await read(sofia), await read(tomas), await read(contact)]).toEqual([200, 200, 403, 403])
})
