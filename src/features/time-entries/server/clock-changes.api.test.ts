import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { addCoverage } from '../../coverage/server/coverage.builders.ts'
import { logTime } from './time-entries.builders.ts'

const app = await startTestApp({ now: () => new Date('2026-06-20T15:00:00Z') })
const sofia = await app.signIn('supervisor')

describe('on the nights that the clocks change', () => {
  test('an hour is an hour, and the day is that of Chile', async () => {
    const coverage = await addCoverage(sofia, { startsOn: '2025-01-01' })
    // back on 5-4-2025 at midnight: the hour from 23:00 comes twice; forward on 7-9-2025
    const back = { startedAt: '2025-04-06T02:30:00Z', workedMinutes: 120 }
    expect(await logTime(sofia, { coverageId: coverage.id, ...back })).toMatchObject({
      workedOn: '2025-04-05',
      accountedMinutes: 120,
    })
    const forward = { startedAt: '2025-09-07T03:30:00Z', workedMinutes: 60 }
    expect(await logTime(sofia, { coverageId: coverage.id, ...forward })).toMatchObject({
      workedOn: '2025-09-06',
      accountedMinutes: 60,
    })
  })

  test('after hours are those of the clock on the wall', async () => {
    const calendar = await (
      await app.signIn('admin')
    ).post('/api/calendars', {
      name: 'De nueve a seis',
      windows: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromMinute: 540, toMinute: 1080 })),
      keepsHolidays: false,
    })
    const coverage = await addCoverage(sofia, {
      startsOn: '2025-01-01',
      terms: { calendarId: calendar.body.id, afterHoursPercent: 200 },
    })
    // 17:30 in winter is 21:30 UTC, in summer 20:30 UTC
    for (const startedAt of ['2025-07-01T21:30:00Z', '2025-12-01T20:30:00Z'])
      expect((await logTime(sofia, { coverageId: coverage.id, startedAt })).explanation).toMatchObject({
        outsideMinutes: 30,
        accountedMinutes: 90,
      })
  })
})
