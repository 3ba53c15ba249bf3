import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, quickDues } from './quick-dues.ts'

const at = (text: string) => Date.parse(text)
const wallClocks = (now: string, dueAt?: string) => quickDues(at(now), dueAt).map((one) => [one.key, one.wallClock])

describe('quick due times', () => {
  test('in the morning: today, tomorrow, in a week, on the clock of Santiago', () => {
    expect(wallClocks('2026-03-10T13:00:00Z')).toEqual([
      ['today', '2026-03-10T17:00'],
      ['tomorrow', '2026-03-11T10:00'],
      ['week', '2026-03-17T10:00'],
    ])
  })

  test('after five, today is over', () => {
    expect(wallClocks('2026-03-10T20:00:00Z').map(([key]) => key)).toEqual(['tomorrow', 'week'])
  })

  test('late in the evening it is still today in Chile', () => {
    expect(wallClocks('2026-03-11T02:30:00Z')[0]).toEqual(['tomorrow', '2026-03-11T10:00'])
  })

  test('put off a commitment at its own hour, over a change of clocks too', () => {
    expect(wallClocks('2026-04-03T13:00:00Z', '2026-04-04T13:30:00.000Z').slice(3)).toEqual([
      ['day', '2026-04-05T10:30'],
      ['weekMore', '2026-04-11T10:30'],
    ])
  })

  test('never offer what is past or what it is already', () => {
    const instant = fc.date({ min: new Date('2024-01-01'), max: new Date('2032-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instant, instant, (now, due) => {
        const offered = quickDues(now.getTime(), due.toISOString())
        for (const { wallClock } of offered)
          expect(Date.parse(`${wallClock}-02:00`)).toBeGreaterThan(now.getTime() - 7_200_000)
        expect(new Set(offered.map((one) => one.key)).size).toBe(offered.length)
      }),
    )
  })
})

test.each([
  ['2026-03-31', 1, '2026-04-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-12-31', 7, '2027-01-07'],
  ['2026-01-01', -1, '2025-12-31'],
])('%s and %i days is %s', (day, days, expected) => {
  expect(addDays(day, days)).toBe(expected)
})
