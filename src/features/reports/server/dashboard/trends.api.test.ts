import { expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../../app/server/testing/harness.ts'
import { desk } from '../../../commitments/server/commitments.builders.ts'
import type { Dashboard, Trend } from '../../dashboard.contract.ts'
import { readReportAs } from '../reports.builders.ts'
import { countOfPlace, readDashboardAs, valuesOf } from './dashboard.builders.ts'

let now = '2026-08-31T15:00:00Z'
const app = await startTestApp({ now: () => new Date(now) })
const { states, registerCase, committed, move } = await desk(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })

/** Does something at a moment; those of a file go forward. */
async function at<T>(moment: string, act: () => Promise<T>): Promise<T> {
  now = moment
  return act()
}
const setState = async (by: Client, { id }: { id: string }, stateId: string) => {
  const { status, body } = await by.post(`/api/cases/${id}/state`, { stateId, reason: 'x' })
  expect(status, JSON.stringify(body)).toBe(200)
}
const answered = (id: string, respondedAt: string) =>
  app.db.updateTable('cases').set({ respondedAt }).where('id', '=', id).execute()

// midnight of Sunday 6 September is skipped; Monday 7 begins at 03:00 in UTC
const lastOfWeek = await at('2026-09-07T02:59:00Z', () => registerCase(ana))
const first = await at('2026-09-07T03:00:00Z', () => registerCase(ana))
const second = await at('2026-09-08T12:00:00Z', () => registerCase(sofia))
await at('2026-09-08T15:00:00Z', () => setState(ana, first, states.solved)) // after 36 hours
await at('2026-09-09T12:00:00Z', () => setState(sofia, second, states.solved)) // after 24 hours
const third = await at('2026-09-14T03:00:00Z', () => registerCase(ana)) // the next week
await at('2026-09-15T12:00:00Z', () => setState(ana, third, states.waitingCustomer))
await at('2026-09-15T13:00:00Z', () => setState(ana, third, states.inProgress)) // no reopening
await at('2026-09-15T14:00:00Z', () => setState(ana, first, states.inProgress)) // solved no more
await at('2026-09-15T15:00:00Z', () => setState(sofia, second, states.closed))
await at('2026-09-15T16:00:00Z', () => setState(sofia, second, states.inProgress))
const { id: promised } = await at('2026-09-15T17:00:00Z', () => committed(ana, { dueAt: '2026-09-17T02:00:00Z' }))
// from 23:00 of the 16th to 00:00 of the 20th: four days of the calendar, whatever the hours
await at('2026-09-16T12:00:00Z', () => move(sofia, promised, { dueAt: '2026-09-20T03:00:00Z' }))
await at('2026-09-16T13:00:00Z', () => move(ana, promised, { dueAt: '2026-09-19T03:00:00Z' }))
await answered(first.id, '2026-09-07T03:10:00Z')
await answered(second.id, '2026-09-08T12:41:00Z')

/** A trend by the Monday of each week that has something. */
const trendOf = ({ weeks, trends }: Dashboard, key: string): Record<string, number> => {
  const { values } = trends.find((one) => one.key === key)!
  return Object.fromEntries(weeks.flatMap(({ from }, place) => (values[place] ? [[from, values[place]]] : [])))
}
const atTheEnd = (by: Client, scope?: 'own' | 'all') => at('2026-09-16T18:00:00Z', () => readDashboardAs(by, scope))

test('there are twelve weeks, and the present one goes on', async () => {
  const { weeks } = await atTheEnd(sofia)
  expect(weeks).toHaveLength(12)
  expect(weeks[0]).toEqual({ from: '2026-06-29', until: '2026-07-05', goesOn: false })
  expect(weeks.at(-1)).toEqual({ from: '2026-09-14', until: '2026-09-16', goesOn: true })
})

test('cases stand in the week of their registration by the clock of Chile', async () => {
  expect(lastOfWeek.number).toBeLessThan(first.number)
  expect(trendOf(await atTheEnd(sofia), 'registered')).toEqual({ '2026-08-31': 1, '2026-09-07': 2, '2026-09-14': 2 })
  expect(trendOf(await atTheEnd(ana), 'registered')).toEqual({ '2026-08-31': 1, '2026-09-07': 1, '2026-09-14': 2 })
})

test('the first response is the middle of those answered, the solution of those solved', async () => {
  const whole = await atTheEnd(sofia)
  expect(trendOf(whole, 'firstResponse')).toEqual({ '2026-09-07': 26 }) // 10 and 41 minutes
  // both came back: none is solved
  expect(trendOf(whole, 'solved')).toEqual({})
  await at('2026-09-16T19:00:00Z', () => setState(ana, first, states.solved))
  const later = await readDashboardAs(sofia)
  expect(trendOf(later, 'solved')).toEqual({ '2026-09-14': 1 })
  expect(trendOf(later, 'solutionTime')).toEqual({ '2026-09-14': 232 }) // nine days and sixteen hours
  const { values } = later.trends.find(({ key }) => key === 'solutionTime')!
  expect(values[0]).toBeNull()
})

test('what came back after it was solved or closed was reopened', async () => {
  expect(trendOf(await atTheEnd(sofia), 'reopened')).toEqual({ '2026-09-14': 2 })
  expect(trendOf(await atTheEnd(sofia, 'own'), 'reopened')).toEqual({ '2026-09-14': 1 })
})

test('promises slip by days of the calendar, there and back', async () => {
  const whole = await atTheEnd(sofia)
  expect(trendOf(whole, 'moves')).toEqual({ '2026-09-14': 2 })
  expect(trendOf(whole, 'slippedDays')).toEqual({ '2026-09-14': 3 })
  expect(trendOf(await atTheEnd(sofia, 'own'), 'moves')).toEqual({})
})

test.each(['all', 'own'] as const)('each week is what its report counts: %s', async (scope) => {
  const { trends } = await atTheEnd(sofia, scope)
  for (const { key, values, places } of trends.filter(isCounted))
    for (const [week, place] of places.entries())
      expect(await countOfPlace(sofia, key, place!), `${key} of week ${week}`).toBe(values[week])
})
const isCounted = ({ key }: Trend) => ['registered', 'solved', 'reopened', 'moves', 'slippedDays'].includes(key)

test('an agent, who reads no report of others, is led to none', async () => {
  const { trends } = await atTheEnd(ana)
  expect(trends.flatMap(({ places }) => places).filter((place) => place !== null)).toEqual([])
})

test('the figures agree with the totals of the reports', async () => {
  const figures = valuesOf(await atTheEnd(sofia))
  const [pending, states] = [
    await readReportAs(sofia, 'pending-by-responsible'),
    await readReportAs(sofia, 'cases-by-responsible-and-state', { range: 'today' }),
  ]
  expect(pending.totals).toMatchObject({ pending: figures.pending, open: figures.open, waiting: figures.waiting })
  expect(states.totals.cases).toBe(figures.registeredToday)
  const moved = await readReportAs(sofia, 'commitment-date-changes', { range: 'thisWeek' })
  expect(moved.totals.moves).toBe(figures.movedThisWeek)
  const types = await readReportAs(sofia, 'commitments-by-type')
  expect(types.totals.pending).toBe(1)
  const people = await readReportAs(sofia, 'statistics-by-responsible', { range: 'today' })
  expect(people.totals).toMatchObject({ solved: figures.solvedToday, workedMinutes: figures.workedToday })
})
