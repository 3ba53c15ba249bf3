import { expect, test } from 'vitest'
import { nightOf } from './night.rules.ts'

test.each([
  ['a minute before three', '2026-11-24T05:59:59Z', '2026-11-23'],
  ['at three in summer', '2026-11-24T06:00:00Z', '2026-11-24'],
  ['at noon', '2026-11-24T15:00:00Z', '2026-11-24'],
  ['before midnight', '2026-11-25T02:59:00Z', '2026-11-24'],
  ['after midnight', '2026-11-25T03:01:00Z', '2026-11-24'],
  ['a minute before three in winter', '2026-06-20T06:59:59Z', '2026-06-19'],
  ['at three in winter', '2026-06-20T07:00:00Z', '2026-06-20'],
  // the clocks skip midnight on 2026-09-06: three hours after the day begins it is four
  ['at three on the night that lacks an hour', '2026-09-06T06:00:00Z', '2026-09-05'],
  ['at four on that night', '2026-09-06T07:00:00Z', '2026-09-06'],
  // on 2026-04-04 the hour from 23:00 comes twice
  ['in the hour that comes again', '2026-04-05T03:30:00Z', '2026-04-04'],
  ['at three after it', '2026-04-05T07:00:00Z', '2026-04-05'],
])('%s it is the night of', (_, now, night) => {
  expect(nightOf(new Date(now))).toBe(night)
})
