import { beforeEach, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { addCoverage } from '../../../coverage/server/coverage.builders.ts'
import { addCustomer } from '../../../customers/server/customers.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { logTime } from '../../../time-entries/server/time-entries.builders.ts'
import { expectDrillsAgree, readDrillAs, readReportAs } from '../reports.builders.ts'

const NOON = '2026-06-20T16:00:00Z'
let now = NOON
const app = await startTestApp({ now: () => new Date(now) })
const { states } = await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const activity = (await app.db.selectFrom('internalActivities').select('id').executeTakeFirst())?.id
const june = { from: '2026-06-01', until: '2026-06-30' }

beforeEach(async () => {
  now = NOON
  await app.pool.query('truncate cases, time_entries, coverages, charges, grants cascade')
})

const agree = (query: Record<string, string> = june) => expectDrillsAgree(sofia, 'statistics-by-responsible', query)
const rowsOf = async (query: Record<string, string> = june) => (await agree(query)).rows
/** A case of May, so that its work alone counts in June. */
async function caseOf(customerId: string): Promise<string> {
  now = '2026-05-20T16:00:00Z'
  const { id } = await registerCase(ana, { customerId })
  now = NOON
  return id
}
/** An hour of work for a customer on a day. */
const work = async (customerId: string, workedOn: string, more: object = {}) =>
  logTime(ana, { caseId: await caseOf(customerId), workedOn, ...more })

test('cases and time of who was covered stand apart from those of who was not', async () => {
  const { customer } = await addCoverage(sofia)
  const other = await addCustomer(sofia)
  await registerCase(ana, { customerId: customer.id })
  await registerCase(ana, { customerId: other.id })
  await registerCase(sofia, { customerId: other.id })
  await work(customer.id, '2026-06-10', { mode: 'offline', workedMinutes: 30 })
  await work(other.id, '2026-06-10', { workedMinutes: 45 })
  const [first, second] = await rowsOf()
  expect(first).toMatchObject({
    person: 'Ana',
    registeredCovered: 1,
    registeredUncovered: 1,
    solved: 0,
    reopened: 0,
    coveredMinutes: 30,
    uncoveredMinutes: 45,
    internalMinutes: 0,
    workedMinutes: 75,
    offlineMinutes: 30,
    customersCovered: 1,
    customersUncovered: 1,
  })
  expect(second).toMatchObject({ person: 'Sofía', registeredUncovered: 1, workedMinutes: 0, customersUncovered: 0 })
})

test('covered is who was so on the day of the work: a contract that ends early, is suspended or begins later is none', async () => {
  const coverage = await addCoverage(sofia, { startsOn: '2026-06-05' })
  const customerId = coverage.customer.id
  await sofia.post(`/api/coverages/${coverage.id}/suspend`, {
    fromOn: '2026-06-08',
    untilOn: '2026-06-09',
    reason: 'No paga',
  })
  await sofia.post(`/api/coverages/${coverage.id}/end`, { lastDay: '2026-06-14', reason: 'Se cambia' })
  const days = { '04': false, '05': true, '07': true, '08': false, '09': false, '10': true, '14': true, '15': false }
  for (const [day, covered] of Object.entries(days)) {
    const on = `2026-06-${day}`
    await work(customerId, on, { workedMinutes: 7 })
    const [row] = (await readReportAs(sofia, 'statistics-by-responsible', { from: on, until: on })).rows
    expect({ on, ...row }).toMatchObject({ coveredMinutes: covered ? 7 : 0, uncoveredMinutes: covered ? 0 : 7 })
  }
  expect((await rowsOf())[0]).toMatchObject({ coveredMinutes: 28, customersCovered: 1, customersUncovered: 1 })
})

test('two contracts that overlap cover a day once', async () => {
  const { customer } = await addCoverage(sofia)
  await addCoverage(sofia, { customerId: customer.id, startsOn: '2026-06-01' })
  await work(customer.id, '2026-06-15')
  expect((await rowsOf())[0]).toMatchObject({ coveredMinutes: 60, workedMinutes: 60 })
})

test('work of a covered customer that was not charged is that of a covered one', async () => {
  const { customer } = await addCoverage(sofia)
  await work(customer.id, '2026-06-15', { coverageId: null, notChargedReason: 'Cortesía' })
  expect((await rowsOf())[0]).toMatchObject({ coveredMinutes: 60, accountedMinutes: 0 })
})

test('time that was taken back does not count, what it was corrected to does', async () => {
  const { customer, id } = await addCoverage(sofia)
  const wrong = await work(customer.id, '2026-06-15', { coverageId: id, workedMinutes: 90 })
  await ana.post(`/api/time-entries/${wrong.id}/reverse`, { reason: 'Eran 60' })
  await work(customer.id, '2026-06-15', { coverageId: id, workedMinutes: 60, replacesId: wrong.id })
  expect((await rowsOf())[0]).toMatchObject({ coveredMinutes: 60, accountedMinutes: 60, workedMinutes: 60 })
})

test('time of activities of the company is internal, in whatever mode', async () => {
  await logTime(ana, { activityId: activity, mode: 'offline', workedMinutes: 25 })
  expect((await rowsOf())[0]).toMatchObject({
    internalMinutes: 25,
    offlineMinutes: 0,
    workedMinutes: 25,
    customersCovered: 0,
    customersUncovered: 0,
  })
})

test('a case belongs to the day it is in Chile, also when the clock is changed', async () => {
  const customerId = (await addCustomer(sofia)).id
  const at = async (instant: string) => {
    now = instant
    return registerCase(ana, { customerId })
  }
  await at('2026-04-05T03:30:00Z') // the second half past eleven of the fourth
  await at('2026-04-05T04:00:00Z') // midnight
  now = NOON
  const counted = async (day: string) => (await rowsOf({ from: day, until: day }))[0]?.registeredUncovered ?? 0
  expect([await counted('2026-04-04'), await counted('2026-04-05')]).toEqual([1, 1])
  await at('2026-09-06T03:59:00Z') // the last minute of the fifth
  await at('2026-09-06T04:00:00Z') // one o'clock, the first of the sixth
  expect([await counted('2026-09-05'), await counted('2026-09-06')]).toEqual([1, 1])
})

test('a case registered at night is covered when its day in Chile is', async () => {
  const { customer } = await addCoverage(sofia, { startsOn: '2026-06-02' })
  now = '2026-06-02T03:59:00Z'
  await registerCase(ana, { customerId: customer.id })
  now = '2026-06-02T04:00:00Z'
  await registerCase(ana, { customerId: customer.id })
  now = NOON
  expect((await rowsOf())[0]).toMatchObject({ registeredCovered: 1, registeredUncovered: 1 })
})

test('a solved case counts on the day of its solution, for whoever answers for it', async () => {
  now = '2026-05-30T15:00:00Z'
  const { id } = await registerCase(ana)
  now = '2026-06-03T15:00:00Z'
  const { version } = (await sofia.get(`/api/cases/${id}`)).body
  const solved = await ana.post(`/api/cases/${id}/state`, { version, stateId: states.solved, solution: '<p>Listo</p>' })
  expect(solved.status).toBe(200)
  now = NOON
  expect((await rowsOf())[0]).toMatchObject({ person: 'Ana', solved: 1, registeredUncovered: 0 })
  expect((await rowsOf({ from: '2026-05-01', until: '2026-05-31' }))[0]).toMatchObject({
    solved: 0,
    registeredUncovered: 1,
  })
})

test('each time a case comes back counts on its day, for whoever answers for the case', async () => {
  now = '2026-05-29T15:00:00Z'
  const { id, number } = await registerCase(ana)
  const turn = async (instant: string, stateId: string) => {
    now = instant
    const { status, body } = await sofia.post(`/api/cases/${id}/state`, {
      stateId,
      reason: 'Volvió a fallar',
      solution: '<p>Listo</p>',
    })
    expect(status, JSON.stringify(body)).toBe(200)
  }
  await turn('2026-05-30T15:00:00Z', states.solved)
  await turn('2026-05-31T15:00:00Z', states.inProgress)
  await turn('2026-06-02T15:00:00Z', states.solved)
  await turn('2026-06-03T15:00:00Z', states.closed)
  await turn('2026-06-04T15:00:00Z', states.inProgress)
  await turn('2026-06-05T15:00:00Z', states.waitingCustomer) // no reopening, nor is the way back
  await turn('2026-06-06T15:00:00Z', states.inProgress)
  await turn('2026-06-07T15:00:00Z', states.solved)
  await turn('2026-06-08T15:00:00Z', states.inProgress)
  now = NOON
  const report = await agree()
  expect(report.rows).toMatchObject([{ person: 'Ana', reopened: 2, solved: 0 }])
  const drill = await readDrillAs(sofia, 'statistics-by-responsible', { ...june, column: 'reopened' })
  expect(drill.rows).toMatchObject([
    { number, reopenedAt: '2026-06-08T15:00:00.000Z', reopenedBy: 'Sofía' },
    { number, reopenedAt: '2026-06-04T15:00:00.000Z', reopenedBy: 'Sofía' },
  ])
})

test('a customer with covered and uncovered days counts once in each column, and the drill lists the work', async () => {
  const { customer } = await addCoverage(sofia, { startsOn: '2026-06-10' })
  for (const day of ['08', '09', '10', '11']) await work(customer.id, `2026-06-${day}`)
  const report = await agree()
  expect(report.rows[0]).toMatchObject({ customersCovered: 1, customersUncovered: 1 })
  expect(report.totals).toMatchObject({ customersCovered: null, customersUncovered: null, workedMinutes: 240 })
})

test('it can be asked of one person, also of one who has left', async () => {
  const luis = await app.signIn('agent', { name: 'Luis' })
  await logTime(luis, { activityId: activity })
  await logTime(ana, { activityId: activity })
  await app.db.updateTable('people').set({ active: false }).where('id', '=', luis.id).execute()
  expect(await rowsOf({ ...june, personId: luis.id })).toMatchObject([{ person: 'Luis (inactivo)', workedMinutes: 60 }])
})

test('an empty range has no rows and totals of nothing', async () => {
  const { rows, totals } = await readReportAs(sofia, 'statistics-by-responsible', { range: 'yesterday' })
  expect(rows).toEqual([])
  expect(totals).toMatchObject({ workedMinutes: 0, registeredCovered: 0, customersCovered: null })
})
