import { expect, test } from 'vitest'
import { toInstant, toWallClock } from './zone.ts'

test.each([
  ['in summer', '2026-11-23T14:05', '2026-11-23T17:05:00.000Z'],
  ['in winter', '2026-07-01T09:00', '2026-07-01T13:00:00.000Z'],
  ['just before clocks go back', '2026-04-04T22:30', '2026-04-05T01:30:00.000Z'],
  ['just after clocks go forward', '2026-09-06T01:00', '2026-09-06T04:00:00.000Z'],
  ['at midnight', '2026-11-24T00:00', '2026-11-24T03:00:00.000Z'],
])('the clock of Santiago %s is read as an instant and back', (_when, wallClock, instant) => {
  expect(toInstant(wallClock)).toBe(instant)
  expect(toWallClock(instant)).toBe(wallClock)
})

test('an hour that the change of clocks skips is the one after it', () => {
  expect(toWallClock(toInstant('2026-09-06T00:30'))).toMatch(/^2026-09-0[56]T(01:30|23:30)$/)
})

test('a year that is being typed digit by digit is read as an instant and back', () => {
  for (const typed of ['0002-06-15T10:00', '0020-06-15T10:00', '0202-06-15T10:00'])
    expect(toWallClock(toInstant(typed))).toBe(typed)
})
