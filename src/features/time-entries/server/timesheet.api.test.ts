import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { desk } from '../../commitments/server/commitments.builders.ts'
import { addCoverage } from '../../coverage/server/coverage.builders.ts'
import type { Timesheet } from '../time-entries.contract.ts'
import { logTime } from './time-entries.builders.ts'

let now = Date.parse('2026-06-19T20:00:00Z') // Friday, 16:00 in Chile
const app = await startTestApp({ now: () => new Date(now) })
await desk(app)
const reasons = await app.db.selectFrom('pauseReasons').select(['id', 'name']).orderBy('position').execute()
const [meal] = reasons
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const boss = await app.signIn('admin')
const newAgent = () => app.signIn('agent', { name: 'Ana' })
type Client = typeof sofia

const week = async (by: Client, query = ''): Promise<Timesheet> => (await by.get(`/api/timesheet${query}`)).body
const at = (text: string) => (now = Date.parse(`${text}:00Z`))
const say = (by: Client, kind: string | null) =>
  by.post('/api/availability', { kind, reasonId: kind === 'paused' ? meal!.id : undefined })
const minutesBy = (sheet: Timesheet, kind: 'pausedMinutes' | 'availableMinutes' | 'workedMinutes') =>
  Object.fromEntries(sheet.days.filter((day) => day[kind]).map((day) => [day.on, day[kind]]))

describe('a week', () => {
  test('goes from Monday to Sunday, with its holidays and the company’s days off', async () => {
    const ana = await newAgent()
    await boss.put('/api/days-off/2026-06-17', { name: 'Aniversario' })
    const sheet = await week(ana, '?on=2026-06-21')
    expect([sheet.from, sheet.until, sheet.person]).toEqual(['2026-06-15', '2026-06-21', { id: ana.id, name: 'Ana' }])
    expect(sheet.days.map(({ on, holiday }) => [on.slice(8), holiday])).toEqual([
      ['15', null],
      ['16', null],
      ['17', 'Aniversario'],
      ['18', null],
      ['19', null],
      ['20', null],
      ['21', 'Día de los Pueblos Indígenas'],
    ])
    expect((await week(ana)).from).toBe('2026-06-15')
    at('2026-06-22T03:59') // Sunday night in Chile, Monday in London
    expect((await week(ana)).from).toBe('2026-06-15')
    at('2026-06-22T04:00')
    expect((await week(ana)).from).toBe('2026-06-22')
    at('2026-06-19T20:00')
  })

  test('has what was worked by day, in its order, without what was taken back', async () => {
    const ana = await newAgent()
    const coverage = await addCoverage(sofia, { terms: { percent: { onSite: 150 } } })
    const one = await registerCase(ana, { customerId: coverage.customer.id })
    const of = { caseId: one.id, coverageId: coverage.id }
    await logTime(ana, { ...of, startedAt: '2026-06-16T15:00:00Z', workedMinutes: 30 })
    await logTime(ana, { ...of, startedAt: '2026-06-16T13:00:00Z', workedMinutes: 40, mode: 'onSite' })
    await logTime(sofia, { personId: ana.id, workedOn: '2026-06-18', workedMinutes: 25, mode: 'offline' })
    const wrong = await logTime(ana, { ...of, workedOn: '2026-06-18', workedMinutes: 300 })
    await ana.post(`/api/time-entries/${wrong.id}/reverse`, { reason: 'Error' })
    await logTime(ana, { workedOn: '2026-06-14', workedMinutes: 10 })
    const sheet = await week(ana)
    expect(sheet.days.map((day) => day.entries.map((entry) => entry.workedMinutes))).toEqual([
      [],
      [40, 30],
      [],
      [25],
      [],
      [],
      [],
    ])
    expect(minutesBy(sheet, 'workedMinutes')).toEqual({ '2026-06-16': 70, '2026-06-18': 25 })
    expect(sheet.totals).toEqual({
      workedMinutes: 95,
      accountedMinutes: 90,
      byMode: { online: 30, offline: 25, onSite: 40, travel: 0 },
      internalMinutes: 25,
      pausedMinutes: 0,
      availableMinutes: 0,
    })
  })

  test('has availability and pauses, cut at midnight; what goes on counts until now', async () => {
    const ana = await newAgent()
    at('2026-06-14T12:00') // the Sunday before
    await say(ana, 'available')
    at('2026-06-15T05:30') // Monday, 01:30 in Chile
    await say(ana, 'paused')
    at('2026-06-15T06:00')
    await say(ana, null)
    at('2026-06-19T03:00') // Thursday, 23:00
    await say(ana, 'available')
    at('2026-06-19T05:10')
    const sheet = await week(ana)
    expect(minutesBy(sheet, 'availableMinutes')).toEqual({ '2026-06-15': 90, '2026-06-18': 60, '2026-06-19': 70 })
    expect(minutesBy(sheet, 'pausedMinutes')).toEqual({ '2026-06-15': 30 })
    expect(sheet.totals).toMatchObject({ availableMinutes: 220, pausedMinutes: 30 })
    expect(sheet.days[0]!.availability).toEqual([
      {
        kind: 'available',
        reason: null,
        note: null,
        startedAt: '2026-06-15T04:00:00.000Z',
        endedAt: '2026-06-15T05:30:00.000Z',
        minutes: 90,
      },
      {
        kind: 'paused',
        reason: meal!.name,
        note: null,
        startedAt: '2026-06-15T05:30:00.000Z',
        endedAt: '2026-06-15T06:00:00.000Z',
        minutes: 30,
      },
    ])
    expect(sheet.days[4]!.availability.at(-1)).toMatchObject({ startedAt: '2026-06-19T04:00:00.000Z', endedAt: null })
    const before = await week(ana, '?on=2026-06-14')
    expect(minutesBy(before, 'availableMinutes')).toEqual({ '2026-06-14': 960 })
    at('2026-06-19T20:00')
  })

  test.each([
    // the clock goes back on Saturday at midnight: that day has 25 hours
    ['2026-04-04', { '2026-04-03': 60, '2026-04-04': 1500, '2026-04-05': 60 }, '2026-04-04T02:00', '2026-04-05T05:00'],
    // and forward on Saturday at midnight: Sunday has 23
    ['2026-09-06', { '2026-09-05': 60, '2026-09-06': 1380 }, '2026-09-06T03:00', '2026-09-07T03:00'],
  ])('in which the clocks change has the hours it had: %s', async (on, expected, from, until) => {
    const ana = await newAgent()
    at(from)
    await say(ana, 'available')
    at(until)
    await say(ana, null)
    expect(minutesBy(await week(ana, `?on=${on}`), 'availableMinutes')).toEqual(expected)
    at('2026-06-19T20:00')
  })

  test('of somebody else is for supervisors', async () => {
    const [ana, bea] = [await newAgent(), await app.signIn('agent')]
    await logTime(ana, { workedOn: '2026-06-16' })
    for (const by of [sofia, boss])
      expect((await week(by, `?personId=${ana.id}`)).totals).toMatchObject({ workedMinutes: 60 })
    expect((await bea.get(`/api/timesheet?personId=${ana.id}`)).status).toBe(403)
    expect((await ana.get(`/api/timesheet?personId=${ana.id}`)).status).toBe(200)
  })
})

test.each([
  ['a day that is none', 'on=2026-02-30', 422],
  ['a day before all weeks', 'on=0001-01-01', 422],
  ['a day after all weeks', 'on=9999-12-31', 422],
  ['the first day', 'on=2000-01-01', 200],
  ['the last day', 'on=2199-12-31', 200],
  ['a person that does not exist', 'personId=00000000-0000-4000-8000-000000000000', 404],
  ['a person that is no id', 'personId=x', 422],
])('%s is answered by name', async (_, query, status) => {
  expect((await sofia.get(`/api/timesheet?${query}`)).status).toBe(status)
})

test('somebody of a customer has no week', async () => {
  const coverage = await addCoverage(sofia)
  const carla = await app.signIn('contact', { customerId: coverage.customer.id })
  expect((await sofia.get(`/api/timesheet?personId=${carla.id}`)).status).toBe(404)
  expect((await carla.get('/api/timesheet')).status).toBe(403)
})
