import { expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../../app/server/testing/harness.ts'
import { desk } from '../../../commitments/server/commitments.builders.ts'
import { addCoverage } from '../../../coverage/server/coverage.builders.ts'
import { publishedForm } from '../../../visit-forms/server/visit-forms.builders.ts'
import { logTime } from '../../../time-entries/server/time-entries.builders.ts'
import { orderVisit } from '../../../visits/server/visits.builders.ts'
import { countOfPlace, readDashboardAs, valuesOf } from './dashboard.builders.ts'

// a Wednesday at 11:00 in Chile
const NOON = '2026-06-17T15:00:00Z'
let now = NOON
const app = await startTestApp({ now: () => new Date(now) })
const { commitmentTypes, states, registerCase, make, committed, move, inDays } = await desk(app)
const boss = await app.signIn('admin')
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const tomas = await app.signIn('technician', { name: 'Tomás' })
const eva = await app.signIn('contact', { customerId: (await registerCase(sofia)).customerId })

const setState = async (by: Client, { id }: { id: string }, stateId: string, reason = 'x') => {
  const { status, body } = await by.post(`/api/cases/${id}/state`, { stateId, reason })
  expect(status, JSON.stringify(body)).toBe(200)
}
const promise = (id: string, due: { responseDueAt?: string; solutionDueAt?: string }) =>
  app.db.updateTable('cases').set(due).where('id', '=', id).execute()

await registerCase(ana)
const waiting = await registerCase(ana)
await setState(ana, waiting, states.waitingCustomer)
await registerCase(ana, { responsibleId: null })
const lateAnswer = await registerCase(ana)
await promise(lateAnswer.id, { responseDueAt: '2026-06-17T14:00:00Z', solutionDueAt: '2026-06-18T14:00:00Z' })
const lateSolution = await registerCase(sofia)
await promise(lateSolution.id, { solutionDueAt: '2026-06-17T14:00:00Z' })
await setState(ana, await registerCase(ana), states.solved)
await committed(ana, { dueAt: '2026-06-17T20:00:00Z' })
await committed(ana, { dueAt: '2026-06-18T03:59:00Z' }) // 23:59 of today
await committed(ana, { dueAt: '2026-06-18T04:00:00Z' }) // tomorrow
const { id: moved } = await committed(sofia)
await move(ana, moved, { dueAt: inDays(4) })
await addCoverage(sofia, { endsOn: '2026-07-17' })
await addCoverage(sofia, { endsOn: '2026-07-18', grantedMinutes: 300 })
await addCoverage(sofia, { grantedMinutes: null })
await logTime(ana, { customerId: waiting.customerId, workedOn: '2026-06-17', workedMinutes: 25 })
await logTime(sofia, { customerId: waiting.customerId, workedOn: '2026-06-17', workedMinutes: 15 })
await logTime(ana, { customerId: waiting.customerId, workedOn: '2026-06-16', workedMinutes: 60 })
await ana.post('/api/availability', { kind: 'available' })
await tomas.post('/api/availability', { kind: 'available' })
const formId = (await publishedForm(boss)).id
const going = { formId, technicianIds: [tomas.id] }
await orderVisit(ana, { ...going, startsAt: '2026-06-17T18:00:00Z', endsAt: '2026-06-17T19:00:00Z' })
await orderVisit(ana, { ...going, startsAt: '2026-06-18T03:00:00Z', endsAt: '2026-06-18T05:00:00Z' })
await orderVisit(ana, { ...going, startsAt: '2026-06-18T04:00:00Z', endsAt: '2026-06-18T05:00:00Z' })

test('a supervisor sees the figures of everybody', async () => {
  const dashboard = await readDashboardAs(sofia)
  expect(dashboard).toMatchObject({ scope: 'all', abilities: { all: true } })
  expect(valuesOf(dashboard)).toEqual({
    pending: 13,
    unassigned: 1,
    open: 12,
    waiting: 1,
    lateResponse: 1,
    lateSolution: 1,
    registeredToday: 14,
    solvedToday: 1,
    dueToday: 2,
    overdue: 0,
    movedThisWeek: 1,
    expiring: 1,
    fewHours: 1,
    workedToday: 40,
    available: 2,
    paused: 0,
    visitsToday: 2,
  })
})

test('an agent sees the own figures only', async () => {
  const dashboard = await readDashboardAs(ana)
  expect(dashboard).toMatchObject({ scope: 'own', abilities: { all: false } })
  expect(valuesOf(dashboard)).toEqual({
    pending: 9,
    open: 8,
    waiting: 1,
    lateResponse: 1,
    lateSolution: 0,
    dueToday: 2,
    overdue: 0,
    workedToday: 25,
  })
  expect((await ana.get('/api/dashboard?scope=all')).status).toBe(403)
  expect((await sofia.get('/api/dashboard?scope=mine')).status).toBe(422)
})

test('who attends nobody has another first screen', async () => {
  expect((await tomas.get('/api/dashboard')).status).toBe(403)
  expect((await eva.get('/api/dashboard?scope=own')).status).toBe(403)
})

test.each([
  ['everybody’s', sofia, 'all'],
  ['a supervisor’s own', sofia, 'own'],
  ['an agent’s', ana, 'own'],
] as const)('each figure is the number of rows of its place: %s', async (_, by, scope) => {
  for (now of [NOON, '2026-06-18T03:59:59Z', '2026-06-18T04:00:00Z', '2026-06-25T12:00:00Z']) {
    const { figures } = await readDashboardAs(by, scope)
    for (const { key, value, place } of figures)
      expect(await countOfPlace(by, key, place), `${key} at ${now}`).toBe(value)
  }
  now = NOON
})

test('what is late is marked, and only that', async () => {
  const { figures } = await readDashboardAs(sofia)
  expect(figures.filter(({ late }) => late).map(({ key }) => key)).toEqual(['lateResponse', 'lateSolution'])
  now = '2026-06-18T04:00:00Z'
  expect((await readDashboardAs(ana)).figures.find(({ key }) => key === 'overdue')).toMatchObject({
    value: 2,
    late: true,
  })
  now = NOON
})

test('today begins and ends at the midnights of Chile', async () => {
  now = '2026-06-18T03:59:59Z'
  expect(valuesOf(await readDashboardAs(sofia))).toMatchObject({ registeredToday: 14, dueToday: 2, workedToday: 40 })
  now = '2026-06-18T04:00:00Z'
  const after = valuesOf(await readDashboardAs(sofia))
  expect(after).toMatchObject({ registeredToday: 0, dueToday: 1, overdue: 2, workedToday: 0 })
  now = NOON
})

test('a commitment is due on its day when the clock is changed that night', async () => {
  const due = (dueAt: string) => make(ana, waiting.id, { typeId: commitmentTypes.call, dueAt })
  now = '2026-09-01T15:00:00Z'
  for (const at of ['2026-09-06T03:59:00Z', '2026-09-06T04:00:00Z', '2026-09-07T02:59:00Z', '2026-09-07T03:00:00Z'])
    await due(at)
  const dueOn = async (instant: string) => {
    now = instant
    return valuesOf(await readDashboardAs(ana)).dueToday
  }
  // midnight of the 6th is skipped: the day begins at 01:00, an hour shorter than others
  expect(await dueOn('2026-09-05T15:00:00Z')).toBe(1)
  expect(await dueOn('2026-09-06T15:00:00Z')).toBe(2)
  expect(await dueOn('2026-09-07T15:00:00Z')).toBe(1)
  now = NOON
})
