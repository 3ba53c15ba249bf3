import { expect, test } from 'vitest'
import { clockOf } from './clock.ts'

test.each([
  ['13:00:00', '00:00'],
  ['13:04:09', '04:09'],
  ['13:59:59', '59:59'],
  ['14:00:00', '1:00 h'],
  ['15:04:30', '2:04 h'],
  ['12:59:50', '00:00'], // a clock that goes behind that of the server
])('at %s a timer of 13:00 shows %s', (now, shown) => {
  expect(clockOf('2026-06-19T13:00:00Z', Date.parse(`2026-06-19T${now}Z`))).toBe(shown)
})
