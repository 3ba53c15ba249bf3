import { expect, test } from 'vitest'
import { wallClockInChile } from './wall-clock.ts'

test('an instant is shown as calendar and clock in Santiago show it, on both sides of a change of the clocks', () => {
  expect(wallClockInChile('2026-06-20T15:05:59.999Z')).toBe('2026-06-20 11:05')
  expect(wallClockInChile('2026-01-01T02:30:00.000Z')).toBe('2025-12-31 23:30')
  expect(wallClockInChile('2026-04-05T02:59:00.000Z')).toBe('2026-04-04 23:59')
  expect(wallClockInChile('2026-04-05T03:00:00.000Z')).toBe('2026-04-04 23:00') // the hour that comes twice
  expect(wallClockInChile('2026-09-06T04:00:00.000Z')).toBe('2026-09-06 01:00') // midnight is skipped
  expect(wallClockInChile('1969-07-20T20:17:40.000Z')).toBe('1969-07-20 16:17')
})
