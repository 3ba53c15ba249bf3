import { expect, test } from 'vitest'
import { clockDay, dayNumberAt } from './clock-day.ts'

const HOUR = 3_600_000
const dayOf = (text: string) => clockDay(Date.parse(text) / (24 * HOUR))
const at = (ms: number) => new Date(ms).toISOString()

test('an ordinary day has 24 hours and one stretch', () => {
  const day = dayOf('2026-11-23')
  expect(day).toMatchObject({ day: '2026-11-23', weekday: 1 })
  expect(at(day.fromMs)).toBe('2026-11-23T03:00:00.000Z')
  expect(day.stretches).toEqual([{ fromMs: day.fromMs, untilMs: day.fromMs + 24 * HOUR, clockMs: 0 }])
})

test('the day whose last hour is repeated has 25 hours', () => {
  const day = dayOf('2026-04-04')
  expect(day.stretches).toEqual([
    { fromMs: day.fromMs, untilMs: day.fromMs + 24 * HOUR, clockMs: 0 },
    { fromMs: day.fromMs + 24 * HOUR, untilMs: day.fromMs + 25 * HOUR, clockMs: 23 * HOUR },
  ])
  expect(at(day.untilMs)).toBe('2026-04-05T04:00:00.000Z')
})

test('the day whose first hour is skipped has 23 hours and begins at one', () => {
  const day = dayOf('2026-09-06')
  expect(at(day.fromMs)).toBe('2026-09-06T04:00:00.000Z')
  expect(day.stretches).toEqual([{ fromMs: day.fromMs, untilMs: day.fromMs + 23 * HOUR, clockMs: HOUR }])
})

test('days follow one another without gap for fifty years, each found by its instants', () => {
  const [first, last] = [Date.parse('2000-01-01') / (24 * HOUR), Date.parse('2050-01-01') / (24 * HOUR)]
  for (let number = first; number < last; number++) {
    const day = clockDay(number)
    expect(day.untilMs).toBe(clockDay(number + 1).fromMs)
    expect([dayNumberAt(day.fromMs), dayNumberAt(day.untilMs - 1)]).toEqual([number, number])
    expect(day.stretches.at(-1)!.untilMs).toBe(day.untilMs)
    expect(day.weekday).toBe(new Date(`${day.day}T12:00Z`).getUTCDay() || 7)
  }
})
