import { beforeEach, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { expectDrillsAgree, readDrillAs } from '../reports.builders.ts'

const KEY = 'pending-by-responsible'
const TODAY = '2026-06-20T16:00:00Z'
let now = TODAY
const app = await startTestApp({ now: () => new Date(now) })
const { priorities, states, topics } = await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })

beforeEach(async () => {
  now = TODAY
  await app.pool.query('truncate cases cascade')
})

const agree = (query: Record<string, string> = {}) => expectDrillsAgree(sofia, KEY, query)
const rowsOf = async (query: Record<string, string> = {}) => (await agree(query)).rows
/** A case registered at that instant; the clock is put back. */
async function registeredAt(at: string, fields: Record<string, unknown> = {}, by = ana) {
  const present = now
  now = at
  const made = await registerCase(by, fields)
  now = present
  return made
}
const refused = async (query: string) => {
  const { status, body } = await sofia.get(`/api/reports/${KEY}?${query}`)
  return [status, body.errors.map(({ code, field }: { code: string; field: string }) => [code, field])]
}

test('pending cases stand by responsible, those with most first, by how many days they have waited', async () => {
  await registeredAt('2026-06-20T12:00:00Z')
  await registeredAt('2026-06-17T12:00:00Z')
  await registeredAt('2026-06-10T12:00:00Z')
  await registeredAt('2026-05-01T12:00:00Z', {}, sofia)
  const { rows, columns, totals } = await agree()
  expect(rows).toMatchObject([
    { responsible: 'Ana', pending: 3, 'age:0': 1, 'age:3': 1, 'age:8': 1, 'age:31': 0, averageDays: 4, oldestDays: 10 },
    { responsible: 'Sofía', pending: 1, 'age:31': 1, averageDays: 50, oldestDays: 50 },
  ])
  expect(totals).toMatchObject({ pending: 4, 'age:0': 1, averageDays: 16, oldestDays: null })
  expect(columns.filter(({ key }) => key.startsWith('age:')).map(({ label }) => label)).toEqual([
    '0 a 2 días',
    '3 a 7 días',
    '8 a 30 días',
    '31 días o más',
  ])
})

test('open ones stand apart from those that wait; what is solved or closed is not pending, reopened it is again', async () => {
  const put = (id: string, category: string) =>
    app.db.updateTable('cases').set({ category, stateId: states.new }).where('id', '=', id).execute()
  const one = await registerCase(ana)
  const other = await registerCase(ana)
  const solved = await registerCase(ana)
  const closed = await registerCase(ana)
  await put(other.id, 'waiting')
  await put(solved.id, 'solved')
  await put(closed.id, 'closed')
  expect((await rowsOf())[0]).toMatchObject({ pending: 2, open: 1, waiting: 1 })
  await put(solved.id, 'open')
  expect((await rowsOf())[0]).toMatchObject({ pending: 3, open: 2, waiting: 1 })
  const { rows } = await readDrillAs(sofia, KEY, { column: 'open' })
  expect(rows.map(({ number }) => number)).toEqual([one.number, solved.number])
})

test('a day more begins at midnight in Chile, not in London', async () => {
  await registeredAt('2026-06-19T03:59:59Z') // 23:59 of the 18th
  await registeredAt('2026-06-19T04:00:00Z') // 00:00 of the 19th
  now = '2026-06-21T03:59:59Z' // still the 20th
  expect((await rowsOf({ periods: '1' }))[0]).toMatchObject({ 'age:0': 1, 'age:2': 1, oldestDays: 2 })
  now = '2026-06-21T04:00:00Z'
  expect((await rowsOf({ periods: '1' }))[0]).toMatchObject({ 'age:0': 0, 'age:2': 2, oldestDays: 3 })
})

test('days are those of the calendar also when one of them has 23 or 25 hours', async () => {
  now = '2026-09-08T03:00:00Z' // midnight, in summer
  await registeredAt('2026-09-06T03:59:59Z') // 23:59 of the 5th, in winter
  await registeredAt('2026-09-06T04:00:00Z') // 01:00 of the 6th: midnight is skipped
  expect((await rowsOf({ periods: '2' }))[0]).toMatchObject({ 'age:0': 1, 'age:3': 1, averageDays: 3, oldestDays: 3 })
  await app.pool.query('truncate cases cascade')
  now = '2026-04-06T03:59:59Z' // 23:59 of the 5th
  await registeredAt('2026-04-05T03:30:00Z') // the second 23:30 of the 4th
  await registeredAt('2026-04-05T04:00:00Z')
  expect((await rowsOf({ periods: '0' }))[0]).toMatchObject({ 'age:0': 1, 'age:1': 1, oldestDays: 1 })
})

test('the user draws the periods', async () => {
  await registeredAt('2026-06-15T12:00:00Z')
  const { columns, rows, parameters, told } = await agree({ periods: '4 5' })
  expect(columns.map(({ key }) => key).filter((key) => key.startsWith('age:'))).toEqual(['age:0', 'age:5', 'age:6'])
  expect(rows[0]).toMatchObject({ 'age:0': 0, 'age:5': 1, 'age:6': 0 })
  expect(parameters).toEqual({ periods: '4,5' })
  expect(told).toEqual([{ label: 'Períodos de antigüedad', value: '4, 5' }])
})

test('periods that overlap, go back or are no days are refused', async () => {
  expect(await refused('periods=30,7')).toEqual([422, [['report.periods_out_of_order', 'periods']]])
  expect(await refused('periods=7,7')).toEqual([422, [['report.periods_out_of_order', 'periods']]])
  expect(await refused('periods=pronto')).toEqual([422, [['report.period_no_days', 'periods']]])
  expect(await refused('periods=')).toEqual([422, [['report.too_many_periods', 'periods']]])
})

test('whoever left keeps what nobody took over, and what nobody answers for stands last', async () => {
  const left = await app.signIn('agent', { name: 'Berta' })
  await registerCase(left)
  const orphan = await registerCase(ana)
  await app.db.updateTable('cases').set({ responsibleId: null }).where('id', '=', orphan.id).execute()
  await app.db.updateTable('people').set({ active: false }).where('id', '=', left.id).execute()
  expect((await rowsOf()).map(({ responsible, pending }) => [responsible, pending])).toEqual([
    ['Berta (inactivo)', 1],
    ['Sin responsable', 1],
  ])
})

test('it can be asked of one customer, topic or priority; where there is none it says so', async () => {
  const customer = await addCustomer(ana)
  await registerCase(ana, { customerId: customer.id, topicId: topics.warranty, priorityId: priorities.high })
  await registerCase(ana)
  const ways: Record<string, string>[] = [
    { customerId: customer.id },
    { topicId: topics.warranty },
    { priorityId: priorities.high },
  ]
  for (const query of ways) expect((await rowsOf(query))[0]).toMatchObject({ pending: 1 })
  const nothing = await agree({ customerId: (await addCustomer(ana)).id })
  expect([nothing.rows, nothing.totals.pending, nothing.totals.averageDays]).toEqual([[], 0, null])
  expect(nothing.empty).toContain('No hay HelpDesk pendientes')
})

test('supervisors read it, nobody else', async () => {
  const contact = await app.signIn('contact', { customerId: (await addCustomer(ana)).id })
  for (const person of [ana, tomas, contact]) expect((await person.get(`/api/reports/${KEY}`)).status).toBe(403)
  expect((await app.stranger.get(`/api/reports/${KEY}`)).status).toBe(401)
})
