import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../platform/shared/days.ts'
import { type OwedPart, owedTogether } from './debt.rules.ts'

const today = '2026-06-15'
const fresh = '2026-06-14'
const edge = '2026-05-16' // 30 days ago
const old = '2026-05-15'

test.each<[string, number, [number, string][], [number, string] | null]>([
  ['nobody tells anything', 0, [], null],
  ['one company tells', 0, [[250, fresh]], [250, fresh]],
  ['two are summed up, as of the older copy', 0, [[250, today], [50, fresh]], [300, fresh]], // prettier-ignore
  ['nothing is owed anywhere', 0, [[0, today], [0, fresh]], [0, fresh]], // prettier-ignore
  ['only the sum is more than tolerated', 100, [[60, today], [60, fresh]], [120, fresh]], // prettier-ignore
  ['an old copy does not excuse what a new one says', 100, [[250, today], [0, old]], [250, today]], // prettier-ignore
  ['an old copy does not excuse it whatever it says itself', 100, [[250, today], [900, old]], [250, today]], // prettier-ignore
  ['what is only too much with an old copy is as old as that', 100, [[60, today], [60, old]], [120, old]], // prettier-ignore
  ['a copy of thirty days is not old', 100, [[60, today], [60, edge]], [120, edge]], // prettier-ignore
  ['all copies are old', 100, [[60, old], [60, '2026-01-01']], [120, '2026-01-01']], // prettier-ignore
])('%s', (_, tolerance, parts, expected) => {
  const owed = owedTogether(
    parts.map(([overdue, readOn]) => ({ overdue, readOn })),
    { today, tolerance },
  )
  expect(owed && [owed.overdue, owed.readOn]).toEqual(expected)
})

const someParts = fc.array(
  fc.record({ overdue: fc.nat(1000), readOn: fc.nat(60).map((days) => addDays(today, -days)) }),
  { minLength: 1, maxLength: 5 },
)

test('one more company never makes a debt that is too much tolerable, nor the order of companies anything', () => {
  fc.assert(
    fc.property(someParts, someParts, fc.nat(1000), (parts, more, tolerance) => {
      const owed = (these: OwedPart[]) => owedTogether(these, { today, tolerance })!
      expect(owed([...parts].reverse())).toEqual(owed(parts))
      if (owed(parts).overdue > tolerance) expect(owed([...parts, ...more]).overdue).toBeGreaterThan(tolerance)
    }),
  )
})
