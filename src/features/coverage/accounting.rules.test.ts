import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { accountedMinutes, type Accounting } from './accounting.rules.ts'

const plain: Accounting = {
  workedMinutes: 50,
  outsideMinutes: 0,
  roundingMinutes: 1,
  minimumMinutes: 0,
  percent: 100,
  afterHoursPercent: 100,
}

describe('accounted minutes', () => {
  test.each<[name: string, work: Partial<Accounting>, accounted: number]>([
    ['are the worked ones where nothing else is agreed', {}, 50],
    ['go up to the step', { roundingMinutes: 15 }, 60],
    ['stay where they are on the step', { workedMinutes: 45, roundingMinutes: 15 }, 45],
    ['are at least the minimum', { workedMinutes: 5, minimumMinutes: 30 }, 30],
    ['round the minimum up to the step too', { workedMinutes: 5, minimumMinutes: 20, roundingMinutes: 15 }, 30],
    ['are multiplied after rounding', { roundingMinutes: 15, percent: 150 }, 90],
    ['count the begun minute of a product', { workedMinutes: 1, percent: 150 }, 2],
    ['are none where the mode costs nothing, whatever the minimum', { percent: 0, minimumMinutes: 30 }, 0],
    ['cost more after hours', { outsideMinutes: 50, afterHoursPercent: 200 }, 100],
    ['cost more for the part that was after hours', { outsideMinutes: 20, afterHoursPercent: 200 }, 70],
    ['share the rounding between both parts', { outsideMinutes: 25, roundingMinutes: 60, afterHoursPercent: 200 }, 90],
    ['multiply mode and after hours', { outsideMinutes: 50, percent: 150, afterHoursPercent: 200 }, 150],
    [
      'are exact at the end of a day',
      { workedMinutes: 1440, outsideMinutes: 1440, percent: 1000, afterHoursPercent: 1000 },
      144_000,
    ],
  ])('%s', (_, work, accounted) => {
    expect(accountedMinutes({ ...plain, ...work })).toBe(accounted)
  })

  const some = fc
    .record({
      workedMinutes: fc.integer({ min: 1, max: 1440 }),
      outside: fc.nat(1440),
      roundingMinutes: fc.integer({ min: 1, max: 480 }),
      minimumMinutes: fc.nat(1440),
      percent: fc.nat(1000),
      afterHoursPercent: fc.integer({ min: 100, max: 1000 }),
    })
    .map(({ outside, ...one }): Accounting =>
      Object.assign(one, { outsideMinutes: Math.min(outside, one.workedMinutes) }),
    )

  test('are whole, never negative, and never less than the worked ones at full price', () => {
    fc.assert(
      fc.property(some, (work) => {
        const accounted = accountedMinutes(work)
        expect(Number.isSafeInteger(accounted) && accounted >= 0).toBe(true)
        if (work.percent >= 100) expect(accounted).toBeGreaterThanOrEqual(work.workedMinutes)
      }),
      { numRuns: 5000 },
    )
  })

  test('grow with the work, and with the part of it after hours', () => {
    fc.assert(
      fc.property(some, (work) => {
        const longer = { ...work, workedMinutes: work.workedMinutes + 1 }
        const sameShareInside = { ...longer, outsideMinutes: 0 }
        expect(accountedMinutes(sameShareInside)).toBeGreaterThanOrEqual(
          accountedMinutes({ ...work, outsideMinutes: 0 }),
        )
        if (work.outsideMinutes < work.workedMinutes)
          expect(accountedMinutes({ ...work, outsideMinutes: work.outsideMinutes + 1 })).toBeGreaterThanOrEqual(
            accountedMinutes(work),
          )
      }),
      { numRuns: 5000 },
    )
  })
})
