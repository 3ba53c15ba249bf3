import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayInChile } from '../../platform/shared/chile/day.ts'
import { addDays, daysFrom } from '../../platform/shared/days.ts'
import type { When } from './schedules.contract.ts'
import { lastDue, nextAfter, nextTimes } from './schedules.rules.ts'

const next = (when: When, after: string) => nextAfter(when, new Date(after)).toISOString()
const daily = (atMinute: number): When => ({ every: 'day', atMinute })
const monthly = (monthDay: number, atMinute = 480): When => ({ every: 'month', monthDay, atMinute })

describe('by the clock of Chile', () => {
  test.each([
    ['today, when the time is still to come', daily(480), '2026-06-20T11:00:00Z', '2026-06-20T12:00:00.000Z'],
    ['tomorrow, at the very time', daily(480), '2026-06-20T12:00:00Z', '2026-06-21T12:00:00.000Z'],
    ['in summer an hour earlier in UTC', daily(480), '2026-12-01T12:00:00Z', '2026-12-02T11:00:00.000Z'],
    ['this Monday', { every: 'week', weekday: 1, atMinute: 480 }, '2026-06-20T11:00:00Z', '2026-06-22T12:00:00.000Z'],
    ['a Sunday', { every: 'week', weekday: 7, atMinute: 0 }, '2026-06-22T12:00:00Z', '2026-06-28T04:00:00.000Z'],
    ['the 31st', monthly(31), '2026-05-30T12:00:00Z', '2026-05-31T12:00:00.000Z'],
    ['the last day where there is no 31st', monthly(31), '2026-05-31T12:00:00Z', '2026-06-30T12:00:00.000Z'],
    ['the 28th of February', monthly(31), '2027-02-01T12:00:00Z', '2027-02-28T11:00:00.000Z'],
    ['the 29th in a leap year', monthly(30), '2028-02-01T12:00:00Z', '2028-02-29T11:00:00.000Z'],
    ['the day after the last of a year', monthly(1), '2026-12-31T12:00:00Z', '2027-01-01T11:00:00.000Z'],
    // on 2026-09-06 there is no hour between 00:00 and 01:00, on 2026-04-04 the one from 23:00 comes twice
    ['an hour later, on the night the clocks skip it', daily(30), '2026-09-05T12:00:00Z', '2026-09-06T04:30:00.000Z'],
    ['as ever, on the day after', daily(30), '2026-09-06T04:30:00Z', '2026-09-07T03:30:00.000Z'],
    ['the first of two', daily(1410), '2026-04-04T12:00:00Z', '2026-04-05T02:30:00.000Z'],
    ['not the second of two', daily(1410), '2026-04-05T02:30:00Z', '2026-04-06T03:30:00.000Z'],
  ] satisfies [string, When, string, string][])('it is due %s', (_, when, after, at) => {
    expect(next(when, after)).toBe(at)
  })

  test('what was missed on several days is due once, as on the last of them', () => {
    const [due, now] = [new Date('2026-06-20T12:00:00Z'), new Date('2026-06-23T13:00:00Z')]
    expect(lastDue(daily(480), due, now).toISOString()).toBe('2026-06-23T12:00:00.000Z')
    expect(lastDue(monthly(20), due, now)).toEqual(due)
  })
})

const minute = fc.integer({ min: 0, max: 1439 })
const anyWhen: fc.Arbitrary<When> = fc.oneof(
  minute.map((atMinute) => ({ every: 'day', atMinute }) as const),
  fc
    .tuple(minute, fc.integer({ min: 1, max: 7 }))
    .map(([atMinute, weekday]) => ({ every: 'week', weekday, atMinute }) as const),
  fc
    .tuple(minute, fc.integer({ min: 1, max: 31 }))
    .map(([atMinute, monthDay]) => ({ every: 'month', monthDay, atMinute }) as const),
)
const anyInstant = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/Santiago', hour: '2-digit', minute: '2-digit' })
const minuteInChile = (at: Date) => {
  const [hours, minutes] = clock.format(at).split(':').map(Number) as [number, number]
  return hours * 60 + minutes
}
const lastOfMonth = (day: string) => addDays(day, 1).slice(8) === '01'
const isDayOf = (when: When, day: string) => {
  if (when.every === 'day') return true
  if (when.every === 'week') return ((new Date(day).getUTCDay() + 6) % 7) + 1 === when.weekday
  const date = Number(day.slice(8))
  return date === when.monthDay || (date < when.monthDay && lastOfMonth(day))
}

describe('any schedule after any instant', () => {
  test('is due strictly later, on one of its days, at its time or an hour later on the night that skips it', () => {
    fc.assert(
      fc.property(anyWhen, anyInstant, (when, after) => {
        const at = nextAfter(when, after)
        expect(at.getTime()).toBeGreaterThan(after.getTime())
        expect(isDayOf(when, dayInChile(at))).toBe(true)
        const skipped = minuteInChile(at) === when.atMinute + 60 && when.atMinute < 60
        expect(minuteInChile(at) === when.atMinute || skipped).toBe(true)
      }),
      { numRuns: 2000 },
    )
  })

  test('skips none of its days: every one of them has a time, and only one', () => {
    fc.assert(
      fc.property(anyWhen, anyInstant, (when, after) => {
        const days = nextTimes(when, after, 40).map(dayInChile)
        const all = Array.from({ length: daysFrom(days[0]!, days.at(-1)!) + 1 }, (_, n) => addDays(days[0]!, n))
        expect(days).toEqual(all.filter((day) => isDayOf(when, day)))
        const before = Array.from({ length: daysFrom(dayInChile(after), days[0]!) }, (_, n) =>
          addDays(dayInChile(after), n),
        )
        // a day before the first one is one whose time was over
        expect(before.filter((day) => isDayOf(when, day)).length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 200 },
    )
  })
})
