import { expect, test } from 'vitest'
import { toInstant } from '../../../../platform/web/zone.ts'
import { busyOf, daysReached, firstFree, freeMinutes, movedByDays, spanOn } from './spans.ts'

const window = (from: string, until: string) => ({ startsAt: toInstant(from), endsAt: toInstant(until) })
const h = (hour: number) => hour * 60

test.each([
  ['within the day', '2026-11-26T09:00', '2026-11-26T11:30', { from: 540, until: 690 }],
  ['that began the day before', '2026-11-25T22:00', '2026-11-26T10:00', { from: 0, until: 600 }],
  ['that goes on the day after', '2026-11-26T18:00', '2026-11-27T10:00', { from: 1080, until: 1440 }],
  ['of another day', '2026-11-27T09:00', '2026-11-27T10:00', undefined],
  ['that ends at its midnight', '2026-11-25T22:00', '2026-11-26T00:00', undefined],
])('a window %s', (_, from, until, span) => expect(spanOn('2026-11-26', window(from, until))).toEqual(span))

test('what has no time is on no day', () =>
  expect(spanOn('2026-11-26', { startsAt: null, endsAt: null })).toBeUndefined())

test('a journey with a night reaches into both days', () =>
  expect(
    daysReached(['2026-11-25', '2026-11-26', '2026-11-27'], window('2026-11-26T18:00', '2026-11-27T10:00')),
  ).toEqual(['2026-11-26', '2026-11-27']))

test.each([
  ['nothing', [], [], h(11)],
  [
    'what overlaps counts once',
    [
      { from: h(9), until: h(11) },
      { from: h(10), until: h(12) },
    ],
    [{ from: h(9), until: h(12) }],
    h(8),
  ],
  [
    'what touches is one',
    [
      { from: h(9), until: h(10) },
      { from: h(10), until: h(11) },
    ],
    [{ from: h(9), until: h(11) }],
    h(9),
  ],
  [
    'what is outside of the hours does not count',
    [
      { from: h(6), until: h(9) },
      { from: h(20), until: h(22) },
    ],
    [{ from: h(8), until: h(9) }],
    h(10),
  ],
  ['a whole day leaves nothing', [{ from: 0, until: h(24) }], [{ from: h(8), until: h(19) }], 0],
])('taken: %s', (_, spans, busy, free) => {
  expect(busyOf(spans)).toEqual(busy)
  expect(freeMinutes(spans)).toBe(free)
})

test.each([
  ['an empty day', [], 60, h(9), h(9)],
  ['before the first one', [{ from: h(10), until: h(12) }], 60, h(9), h(9)],
  [
    'between two',
    [
      { from: h(9), until: h(10) },
      { from: h(11), until: h(12) },
    ],
    60,
    h(9),
    h(10),
  ],
  [
    'not where it is too short',
    [
      { from: h(9), until: h(10) },
      { from: h(10) + 30, until: h(12) },
    ],
    60,
    h(9),
    h(12),
  ],
  ['at a quarter of an hour', [{ from: h(9), until: h(9) + 50 }], 30, h(9), h(10)],
  ['now, rounded up', [], 60, h(14) + 7, h(14) + 15],
  ['nowhere', [{ from: h(8), until: h(18) + 30 }], 60, h(9), undefined],
])('the first free time of %s', (_, spans, minutes, notBefore, at) =>
  expect(firstFree(spans, minutes, notBefore)).toBe(at),
)

test('a visit that is moved keeps its hour and its length, also over the night in which the clocks change', () => {
  const moved = movedByDays(window('2026-09-04T23:00', '2026-09-05T01:00'), 2)
  expect(moved.startsAt).toBe(toInstant('2026-09-06T23:00'))
  expect(Date.parse(moved.endsAt) - Date.parse(moved.startsAt)).toBe(2 * 3_600_000)
})
