import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lanesOf } from './lanes.ts'

const names = (spans: { name: string; from: number; until: number }[]) =>
  lanesOf(spans).map(({ one, lane, lanes }) => `${one.name} ${lane + 1}/${lanes}`)

test.each([
  [
    'apart have the whole width',
    [
      [9, 10],
      [10, 11],
    ],
    ['a 1/1', 'b 1/1'],
  ],
  [
    'that overlap stand side by side',
    [
      [9, 11],
      [10, 12],
    ],
    ['a 1/2', 'b 2/2'],
  ],
  [
    'after them take the lane that is free',
    [
      [9, 11],
      [10, 12],
      [11, 13],
    ],
    ['a 1/2', 'b 2/2', 'c 1/2'],
  ],
  [
    'the longer one of two that begin together stands first',
    [
      [9, 10],
      [9, 12],
    ],
    ['b 1/2', 'a 2/2'],
  ],
])('visits %s', (_, spans, placed) =>
  expect(names(spans.map(([from, until], n) => ({ name: 'abc'[n]!, from: from!, until: until! })))).toEqual(placed),
)

test('never two at once in one lane, and none outside of the width', () => {
  const any = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 10 })), { maxLength: 30 })
  fc.assert(
    fc.property(any, (rows) => {
      const placed = lanesOf(rows.map(([from, long]) => ({ from, until: from + long })))
      expect(placed).toHaveLength(rows.length)
      for (const [n, a] of placed.entries()) {
        expect(a.lane).toBeLessThan(a.lanes)
        for (const b of placed.slice(n + 1))
          if (a.one.from < b.one.until && b.one.from < a.one.until) {
            expect(a.lane).not.toBe(b.lane)
            expect(a.lanes).toBe(b.lanes)
          }
      }
    }),
  )
})
