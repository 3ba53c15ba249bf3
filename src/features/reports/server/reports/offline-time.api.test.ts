import { beforeEach, expect, test } from 'vitest'
import { startTestApp } from '../../../../app/server/testing/harness.ts'
import { createRandom } from '../../../../app/server/demo/random.ts'
import { addDays } from '../../../../platform/shared/days.ts'
import { registerCase } from '../../../cases/server/cases.builders.ts'
import { classify } from '../../../settings/server/settings.builders.ts'
import { logTime } from '../../../time-entries/server/time-entries.builders.ts'
import { cutByDay } from '../../../time-entries/timesheet.rules.ts'
import { expectDrillsAgree, readReportAs } from '../reports.builders.ts'

const now = new Date('2026-06-20T16:00:00Z')
const app = await startTestApp({ now: () => now })
await classify(app)
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const ana = await app.signIn('agent', { name: 'Ana' })
const luis = await app.signIn('agent', { name: 'Luis' })
const reasons = await app.db.selectFrom('pauseReasons').select(['id', 'name']).orderBy('position').execute()
const meal = reasons[0]!
const activity = await app.db
  .selectFrom('internalActivities')
  .select(['id', 'name'])
  .orderBy('position')
  .executeTakeFirstOrThrow()
const KEY = 'offline-time'
const june = { from: '2026-06-01', until: '2026-06-30' }

beforeEach(async () => {
  await app.pool.query('truncate cases, time_entries, availability_periods cascade')
})

/** Somebody pauses, or is available, from an instant to another. */
async function was(person: { id: string }, from: Date | string, until: Date | string | null, kind = 'paused') {
  const reasonId = kind === 'paused' ? meal.id : null
  const period = { personId: person.id, kind, reasonId, startedAt: new Date(from), endedAt: until && new Date(until) }
  await app.db
    .insertInto('availabilityPeriods')
    .values({ id: ana.ctx.newId(), ...period })
    .execute()
}
const rowsOf = async (query: Record<string, string> = june) => (await expectDrillsAgree(sofia, KEY, query)).rows
const pausedOn = async (day: string) => {
  const { totals } = await readReportAs(sofia, KEY, { from: day, until: day })
  return totals.pausedMinutes
}

test('off line is work for customers in that mode, internal is what has no customer, in whatever mode', async () => {
  const { id: caseId } = await registerCase(ana)
  await logTime(ana, { caseId, mode: 'offline', workedMinutes: 30 })
  await logTime(ana, { caseId, mode: 'online', workedMinutes: 500 })
  await logTime(ana, { activityId: activity.id, mode: 'offline', workedMinutes: 20 })
  await logTime(luis, { activityId: activity.id, mode: 'online', workedMinutes: 15 })
  await was(luis, '2026-06-15T16:00:00Z', '2026-06-15T16:45:00Z')
  expect(await rowsOf()).toMatchObject([
    { person: 'Ana', offlineMinutes: 30, internalMinutes: 20, pausedMinutes: 0 },
    { person: 'Luis', offlineMinutes: 0, internalMinutes: 15, pausedMinutes: 45 },
  ])
})

test('the totals are the same however it is separated, and what has no customer or case stands as such', async () => {
  const one = await registerCase(ana, { subject: 'No enciende' })
  await logTime(ana, { caseId: one.id, mode: 'offline', workedMinutes: 30 })
  await logTime(luis, { activityId: activity.id, workedMinutes: 25 })
  await was(ana, '2026-06-15T16:00:00Z', '2026-06-15T16:40:00Z')
  const by = (way: string) => expectDrillsAgree(sofia, KEY, { ...june, by: way })
  const totals = { offlineMinutes: 30, internalMinutes: 25, pausedMinutes: 40 }
  for (const way of ['person', 'customer', 'case', 'activity']) expect((await by(way)).totals).toEqual(totals)
  const without = { offlineMinutes: 0, internalMinutes: 25, pausedMinutes: 40 }
  expect((await by('customer')).rows).toContainEqual(expect.objectContaining({ customer: 'Sin cliente', ...without }))
  expect((await by('case')).rows).toEqual([
    expect.objectContaining({ case: `${one.number} · No enciende`, offlineMinutes: 30, pausedMinutes: 0 }),
    expect.objectContaining({ case: 'Sin HelpDesk', ...without }),
  ])
  expect((await by('activity')).rows.map((row) => row.activity)).toEqual(
    [activity.name, `Pausa: ${meal.name}`, 'Trabajo para clientes'].toSorted((a, b) => a.localeCompare(b, 'es')),
  )
})

test('time that was taken back does not count', async () => {
  const wrong = await logTime(ana, { activityId: activity.id, workedMinutes: 90 })
  await logTime(ana, { activityId: activity.id, workedMinutes: 60 })
  await ana.post(`/api/time-entries/${wrong.id}/reverse`, { reason: 'Dos veces' })
  expect(await rowsOf()).toMatchObject([{ internalMinutes: 60 }])
})

test('a pause that passes midnight is of both days, whole minutes of each', async () => {
  await was(ana, '2026-06-10T03:30:20Z', '2026-06-10T04:20:50Z')
  expect([await pausedOn('2026-06-09'), await pausedOn('2026-06-10')]).toEqual([30, 21])
  expect(await rowsOf({ from: '2026-06-09', until: '2026-06-10' })).toMatchObject([{ pausedMinutes: 51 }])
})

test('when the clock is changed the night is as long as it was', async () => {
  await was(ana, '2026-04-05T02:00:00Z', '2026-04-05T06:00:00Z') // from eleven, which comes twice, to two
  expect([await pausedOn('2026-04-04'), await pausedOn('2026-04-05')]).toEqual([120, 120])
  await app.pool.query('truncate availability_periods cascade')
  await was(ana, '2025-09-07T03:00:00Z', '2025-09-07T05:00:00Z') // from eleven to two, midnight is skipped
  expect([await pausedOn('2025-09-06'), await pausedOn('2025-09-07')]).toEqual([60, 60])
})

test('a pause that goes on counts until now, and one that began long before has its part of these days', async () => {
  await was(ana, '2026-06-20T15:10:00Z', null)
  await was(luis, '2026-05-30T12:00:00Z', '2026-06-02T04:30:00Z')
  expect(await rowsOf()).toMatchObject([
    { person: 'Ana', pausedMinutes: 50 },
    { person: 'Luis', pausedMinutes: 24 * 60 + 30 },
  ])
  expect(await rowsOf({ ...june, personId: ana.id })).toMatchObject([{ person: 'Ana' }])
  expect(await rowsOf({ from: '2026-06-21', until: '2026-06-30' })).toEqual([])
})

test('what is available, or a pause of no length, is no pause', async () => {
  await was(ana, '2026-06-10T12:00:00Z', '2026-06-10T16:00:00Z', 'available')
  await was(ana, '2026-06-10T16:00:00Z', '2026-06-10T16:00:00Z')
  expect(await rowsOf()).toEqual([])
})

test('pauses are divided as a timesheet divides them, whatever the instants, through twenty years', async () => {
  const random = createRandom('pauses')
  const periods = []
  for (const person of [ana, luis]) {
    let at = Date.parse('2006-07-01T12:00:00Z')
    while (at < now.getTime()) {
      const startedAt = new Date(at)
      const endedAt = new Date(at + random.between(0, 3 * 86_400_000))
      if (endedAt >= now) break
      periods.push({ personId: person.id, startedAt, endedAt })
      at = endedAt.getTime() + random.between(0, 60 * 86_400_000)
    }
  }
  await app.db
    .insertInto('availabilityPeriods')
    .values(periods.map((one) => ({ id: ana.ctx.newId(), kind: 'paused', reasonId: meal.id, ...one })))
    .execute()
  const pieces = periods.flatMap((period) => cutByDay(period, now))
  const sum = (from: string, until: string) =>
    pieces.filter(({ on }) => from <= on && on <= until).reduce((added, { minutes }) => added + minutes, 0)
  const ranges = Array.from({ length: 40 }, () => {
    const from = addDays('2006-07-01', random.between(0, 7200))
    return { from, until: addDays(from, random.between(0, 90)) }
  })
  for (const range of [{ from: '2006-07-01', until: '2026-06-20' }, ...ranges]) {
    const { totals } = await readReportAs(sofia, KEY, range)
    expect({ ...range, minutes: totals.pausedMinutes }).toEqual({ ...range, minutes: sum(range.from, range.until) })
  }
})

test('the week of a person in the report is that of the timesheet', async () => {
  await was(ana, '2026-06-08T13:00:10Z', '2026-06-08T13:20:50Z')
  await was(ana, '2026-06-10T03:59:40Z', '2026-06-10T04:00:20Z')
  await was(ana, '2026-06-15T03:00:00Z', '2026-06-15T05:00:00Z')
  const { id: caseId } = await registerCase(ana)
  await logTime(ana, { caseId, mode: 'offline', workedOn: '2026-06-12', workedMinutes: 33 })
  await logTime(ana, { activityId: activity.id, mode: 'offline', workedOn: '2026-06-12', workedMinutes: 11 })
  const week = (await ana.get('/api/timesheet?on=2026-06-10')).body
  const { totals } = await readReportAs(sofia, KEY, { from: week.from, until: week.until, personId: ana.id })
  expect(totals).toMatchObject({
    pausedMinutes: week.totals.pausedMinutes,
    internalMinutes: week.totals.internalMinutes,
    offlineMinutes: 33,
  })
})

test('a supervisor who reads English reads its words in English', async () => {
  const english = await app.signIn('supervisor', { name: 'Kate' })
  await app.db.updateTable('people').set({ language: 'en' }).where('id', '=', english.id).execute()
  const { id: caseId } = await registerCase(ana)
  await logTime(ana, { caseId, mode: 'offline' })
  const answer = await english.send('GET', `/api/reports/${KEY}?from=2026-06-01&until=2026-06-30&by=activity`)
  expect(answer.body.rows[0].activity).toBe('Work for customers')
})
