import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysFrom } from '../../platform/shared/days.ts'
import { FIRST_DAY, LAST_DAY, rangeOf, readyRanges, whyNotRange } from './range.rules.ts'

const day = fc.integer({ min: 0, max: daysFrom(FIRST_DAY, LAST_DAY) }).map((days) => addDays(FIRST_DAY, days))
const weekday = (one: string) => new Date(one).getUTCDay()

describe('a ready range', () => {
  test.each([
    ['today', '2026-11-26', '2026-11-26', '2026-11-26'],
    ['yesterday', '2026-03-01', '2026-02-28', '2026-02-28'],
    ['thisWeek', '2026-11-26', '2026-11-23', '2026-11-26'],
    ['thisWeek', '2026-11-29', '2026-11-23', '2026-11-29'], // Sunday is the last day of its week
    ['thisWeek', '2026-11-30', '2026-11-30', '2026-11-30'],
    ['lastWeek', '2026-11-30', '2026-11-23', '2026-11-29'],
    ['lastWeek', '2026-01-02', '2025-12-22', '2025-12-28'],
    ['thisMonth', '2026-11-26', '2026-11-01', '2026-11-26'],
    ['lastMonth', '2026-01-31', '2025-12-01', '2025-12-31'],
    ['lastMonth', '2028-03-31', '2028-02-01', '2028-02-29'],
    ['last3Months', '2026-11-26', '2026-08-27', '2026-11-26'],
    ['last3Months', '2026-05-31', '2026-03-01', '2026-05-31'],
    ['last12Months', '2026-11-26', '2025-11-27', '2026-11-26'],
    ['thisYear', '2026-01-01', '2026-01-01', '2026-01-01'],
    ['lastYear', '2026-11-26', '2025-01-01', '2025-12-31'],
  ] as const)('%s of %s is from %s until %s', (ready, today, from, until) => {
    expect(rangeOf(ready, today)).toEqual({ from, until })
  })

  test('never ends before it begins nor after today, and can be asked for', () => {
    fc.assert(
      fc.property(fc.constantFrom(...readyRanges), day, (ready, today) => {
        const range = rangeOf(ready, today)
        expect(range.from <= range.until && range.until <= today).toBe(true)
        fc.pre(range.from >= FIRST_DAY)
        expect(whyNotRange(range)).toEqual([])
      }),
    )
  })

  test('of last week, month or year ends where this one begins', () => {
    fc.assert(
      fc.property(fc.constantFrom('Week', 'Month', 'Year'), day, (unit, today) => {
        const before = rangeOf(`last${unit}` as 'lastWeek', today)
        expect(addDays(before.until, 1)).toBe(rangeOf(`this${unit}` as 'thisWeek', today).from)
      }),
    )
  })

  test('of a week begins on a Monday, and a whole one has seven days', () => {
    fc.assert(
      fc.property(day, (today) => {
        const { from, until } = rangeOf('lastWeek', today)
        expect([weekday(from), weekday(rangeOf('thisWeek', today).from), daysFrom(from, until)]).toEqual([1, 1, 6])
      }),
    )
  })
})

describe('a range', () => {
  test.each([
    ['one day', '2026-11-26', '2026-11-26', []],
    ['twenty years', '2006-11-26', '2026-11-26', []],
    ['all days there are', FIRST_DAY, LAST_DAY, [['report.too_many_days', 'until']]],
    ['a bit too long', '2006-11-01', '2026-11-26', [['report.too_many_days', 'until']]],
    ['backwards', '2026-11-26', '2026-11-25', [['report.ends_before_start', 'until']]],
    ['before all work', '1989-12-31', '2000-01-01', [['report.absurd_day', 'from']]],
    ['after all work', '2100-01-01', '2101-01-01', [['report.absurd_day', 'until']]],
    [
      'absurd twice',
      '0001-01-01',
      '9999-12-31',
      [
        ['report.absurd_day', 'from'],
        ['report.absurd_day', 'until'],
      ],
    ],
  ])('of %s', (_, from, until, refused) => {
    expect(whyNotRange({ from, until }).map(({ code, field }) => [code, field])).toEqual(refused)
  })

  test('that is refused is so in words, with one reason for each field at most', () => {
    fc.assert(
      fc.property(day, day, (from, until) => {
        const reasons = whyNotRange({ from, until })
        expect(reasons.length).toBeLessThanOrEqual(1)
        expect(reasons.length === 0).toBe(from <= until && daysFrom(from, until) <= 20 * 366)
      }),
    )
  })
})
