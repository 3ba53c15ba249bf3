import { expect, test } from 'vitest'
import { toInstant } from '../../../../platform/web/zone.ts'
import { nearness, quickWindows } from './quick-windows.ts'

test.each([
  ['on a Thursday morning', '2026-11-26T10:00', ['2026-11-26 15:00', '2026-11-27 09:00', '2026-11-27 15:00']],
  ['late on a Thursday', '2026-11-26T15:00', ['2026-11-27 09:00', '2026-11-27 15:00']],
  ['on a Friday', '2026-11-27T18:00', ['2026-11-28 09:00', '2026-11-28 15:00', '2026-11-30 09:00']],
  ['on a Saturday', '2026-11-28T18:00', ['2026-11-29 09:00', '2026-11-29 15:00', '2026-11-30 09:00']],
  ['on a Sunday', '2026-11-29T18:00', ['2026-11-30 09:00', '2026-11-30 15:00']],
])('%s', (_, clock, offered) =>
  expect(quickWindows(Date.parse(toInstant(clock))).map(({ day, time }) => `${day} ${time}`)).toEqual(offered),
)

test.each([
  ['2026-11-26', 'today'],
  ['2026-11-27', 'tomorrow'],
  ['2026-11-28', 'day'],
])('late on a Thursday the 26th %s is %s', (day, said) =>
  expect(nearness(day, Date.parse(toInstant('2026-11-26T23:30')))).toBe(said),
)
