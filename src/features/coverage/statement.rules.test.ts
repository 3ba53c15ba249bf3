import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../platform/shared/days.ts'
import { allocate, type Charge, type Grant, remainingOn } from './ledger.rules.ts'
import {
  type Adjustment,
  grantSumsOf,
  movementsOf,
  overrunIn,
  otherMonth,
  type Period,
  periodOf,
  sharedLastDays,
  type StatementFacts,
  type Sums,
  sumsOf,
  usualMonth,
  whyNoStatement,
  workOf,
} from './statement.rules.ts'

const june: Period = { from: '2026-06-01', until: '2026-06-30', over: true }
const grant = (more: Partial<Grant> = {}): Grant => ({
  id: 'g',
  startsOn: '2026-01-01',
  expiresOn: '2026-12-31',
  minutes: 600,
  ...more,
})
const charge = (workedOn: string, accountedMinutes: number): Charge => ({
  id: `${workedOn} ${accountedMinutes}`,
  coverageId: 'c',
  workedOn,
  workedAt: Date.parse(workedOn),
  realMinutes: accountedMinutes,
  accountedMinutes,
  mode: 'online',
  personId: 'p',
  caseId: null,
  unlimited: false,
})
const facts = (grants: Grant[], charges: Charge[] = [], adjustments: Adjustment[] = []): StatementFacts => ({
  grants,
  adjustments,
  allocation: allocate(grants, charges).allocation,
})
const told = (all: StatementFacts, period = june) => {
  const { openingMinutes, addedMinutes, adjustedMinutes, usedMinutes, expiredMinutes, closingMinutes } = sumsOf(
    grantSumsOf(all, period),
  )
  return [openingMinutes, addedMinutes, adjustedMinutes, usedMinutes, expiredMinutes, closingMinutes]
}

describe('opening, added, adjusted, used, expired, closing', () => {
  test('of a contract that goes on', () => {
    const work = [charge('2026-05-20', 100), charge('2026-06-10', 60), charge('2026-07-02', 30)]
    expect(told(facts([grant()], work))).toEqual([500, 0, 0, 60, 0, 440])
  })

  test('of the month in which it begins, and the one in which it ends', () => {
    expect(told(facts([grant({ startsOn: '2026-06-10' })]), { ...june, from: '2026-06-10' })).toEqual([
      0, 600, 0, 0, 0, 600,
    ])
    expect(told(facts([grant({ expiresOn: '2026-06-30' })]))).toEqual([600, 0, 0, 0, 600, 0])
  })

  test('of monthly hours: those of each month are added and what is left expires', () => {
    const months = [
      grant({ id: 'may', startsOn: '2026-05-01', expiresOn: '2026-05-31', minutes: 100 }),
      grant({ id: 'june', startsOn: '2026-06-01', expiresOn: '2026-06-30', minutes: 100 }),
    ]
    expect(told(facts(months, [charge('2026-06-10', 30)]))).toEqual([0, 100, 0, 30, 70, 0])
  })

  test('while the month runs, what ends today is still there', () => {
    const running = { from: '2026-06-01', until: '2026-06-20', over: false }
    const monthly = grant({ startsOn: '2026-06-01', expiresOn: '2026-06-20', minutes: 100 })
    expect(told(facts([monthly]), running)).toEqual([0, 100, 0, 0, 0, 100])
    expect(told(facts([monthly]), { ...running, over: true })).toEqual([0, 100, 0, 0, 100, 0])
  })

  test('an adjustment counts from the day it was written', () => {
    const less = facts(
      [grant({ minutes: 540 })],
      [],
      [{ id: 'a', grantId: 'g', minutes: -60, writtenOn: '2026-06-10' }],
    )
    expect(told(less)).toEqual([600, 0, -60, 0, 0, 540])
    expect(told(less, { from: '2026-05-01', until: '2026-05-31', over: true })).toEqual([600, 0, 0, 0, 0, 600])
    expect(told(less, { from: '2026-07-01', until: '2026-07-31', over: true })).toEqual([540, 0, 0, 0, 0, 540])
  })

  test('an adjustment of hours that are over counts on their last day', () => {
    const may = grant({ startsOn: '2026-05-01', expiresOn: '2026-05-31', minutes: 130 })
    const more = facts([may], [], [{ id: 'a', grantId: 'g', minutes: 30, writtenOn: '2026-06-10' }])
    expect(told(more, { from: '2026-05-01', until: '2026-05-31', over: true })).toEqual([0, 100, 30, 0, 130, 0])
    expect(told(more)).toEqual([0, 0, 0, 0, 0, 0])
  })

  test('of an adjustment that earlier work has used already, only the rest is there', () => {
    const later = facts(
      [grant({ minutes: 120 })],
      [charge('2026-05-05', 100)],
      [{ id: 'a', grantId: 'g', minutes: 60, writtenOn: '2026-06-10' }],
    )
    expect(told(later, { from: '2026-05-01', until: '2026-05-31', over: true })).toEqual([60, 0, 40, 100, 0, 0])
    expect(told(later)).toEqual([0, 0, 20, 0, 0, 20])
    expect(movementsOf(later, june)).toEqual([
      { kind: 'usedEarlier', grantId: 'g', on: '2026-06-01', minutes: -40 },
      { kind: 'adjusted', grantId: 'g', adjustmentId: 'a', on: '2026-06-10', minutes: 60 },
    ])
  })

  test('hours that an early end came before are none', () => {
    expect(told(facts([grant({ startsOn: '2026-06-15', expiresOn: '2026-06-10' })]))).toEqual([0, 0, 0, 0, 0, 0])
  })
})

describe('any history', () => {
  const day = (n: number) => addDays('2026-01-01', n)
  const DAYS = 120
  const someGrant = fc.record({ from: fc.nat(DAYS), days: fc.integer({ min: -3, max: 80 }), minutes: fc.nat(300) })
  const someCharge = fc.record({ on: fc.nat(DAYS), minutes: fc.nat(200) })
  const someAdjustment = fc.record({
    place: fc.nat(10),
    minutes: fc.integer({ min: -200, max: 200 }),
    on: fc.nat(DAYS),
  })
  const history = fc.record({
    grants: fc.array(someGrant, { maxLength: 6 }),
    charges: fc.array(someCharge, { maxLength: 25 }),
    adjustments: fc.array(someAdjustment, { maxLength: 5 }),
    cuts: fc.array(fc.nat(DAYS), { minLength: 1, maxLength: 5 }),
  })

  type History = typeof history extends fc.Arbitrary<infer T> ? Omit<T, 'cuts'> : never

  const made = ({ grants, charges, adjustments }: History) => {
    const all = grants.map(({ from, days, minutes }, n) =>
      grant({ id: `g${n}`, startsOn: day(from), expiresOn: day(from + days), minutes: minutes + 1 }),
    )
    const kept: Adjustment[] = []
    for (const { place, minutes, on } of all.length ? adjustments : []) {
      const one = all[place % all.length]!
      if (!minutes || one.minutes + minutes < 0) continue
      one.minutes += minutes
      kept.push({ id: `a${kept.length}`, grantId: one.id, minutes, writtenOn: day(on) })
    }
    return facts(
      all,
      charges.map(({ on, minutes }) => charge(day(on), minutes)),
      kept,
    )
  }
  const periodsOf = (cuts: number[]): Period[] => {
    const ends = [...new Set([...cuts, DAYS])].toSorted((one, other) => one - other)
    return ends.map((end, n) => ({ from: day(n ? ends[n - 1]! + 1 : 0), until: day(end), over: true }))
  }

  test('adds up, is never negative, and goes on from one statement to the next', () => {
    fc.assert(
      fc.property(history, ({ cuts, ...given }) => {
        const all = made(given)
        let closing = 0
        for (const period of periodsOf(cuts)) {
          const sums = sumsOf(grantSumsOf(all, period))
          const { openingMinutes, addedMinutes, adjustedMinutes, usedMinutes, expiredMinutes, closingMinutes } = sums
          expect(openingMinutes + addedMinutes + adjustedMinutes - usedMinutes - expiredMinutes).toBe(closingMinutes)
          for (const [name, minutes] of Object.entries(sums))
            if (name !== 'adjustedMinutes') expect(minutes).toBeGreaterThanOrEqual(0)
          expect(openingMinutes).toBe(closing)
          closing = closingMinutes
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('has lines that add up to its sums', () => {
    fc.assert(
      fc.property(history, ({ cuts, ...given }) => {
        const all = made(given)
        for (const period of periodsOf(cuts)) {
          const sums: Sums = sumsOf(grantSumsOf(all, period))
          const lines = (...kinds: string[]) =>
            movementsOf(all, period).reduce((sum, one) => sum + (kinds.includes(one.kind) ? one.minutes : 0), 0)
          expect(lines('added')).toBe(sums.addedMinutes)
          expect(lines('adjusted', 'usedEarlier', 'usedAhead')).toBe(sums.adjustedMinutes)
          expect(-lines('expired') + 0).toBe(sums.expiredMinutes)
          const work = workOf(all.allocation, period)
          const accounted = work.reduce((sum, one) => sum + one.charge.accountedMinutes, 0)
          expect(sums.usedMinutes + overrunIn(work)).toBe(accounted)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('closes today with the hours that can be used today', () => {
    fc.assert(
      fc.property(history, fc.nat(DAYS), (given, today) => {
        const past = { ...given, charges: given.charges.filter(({ on }) => on <= today) }
        const all = made({ ...past, adjustments: past.adjustments.filter(({ on }) => on <= today) })
        const charges = all.allocation.map((one) => one.charge)
        const { closingMinutes } = sumsOf(grantSumsOf(all, { from: day(0), until: day(today), over: false }))
        // hours that begin later may have been adjusted already: neither counts them yet
        expect(closingMinutes).toBe(remainingOn(allocate(all.grants, charges).balances, day(today)))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the days of a statement', () => {
  const term = { startsOn: '2026-01-10', lastDay: '2026-12-09' }
  test.each([
    ['2026-06', { from: '2026-06-01', until: '2026-06-30', over: true }],
    ['2026-01', { from: '2026-01-10', until: '2026-01-31', over: true }],
    ['2026-07', { from: '2026-07-01', until: '2026-07-15', over: false }],
  ])('of %s are those of the month within the term and up to today', (month, days) => {
    expect(periodOf(month, term, '2026-07-15')).toEqual(days)
  })

  test('of the month in which it ended are over on the day after', () => {
    expect(periodOf('2026-12', term, '2026-12-09')).toEqual({ from: '2026-12-01', until: '2026-12-09', over: false })
    expect(periodOf('2026-12', term, '2026-12-10')).toEqual({ from: '2026-12-01', until: '2026-12-09', over: true })
  })

  test.each([
    ['2025-12', 'statement.before_term'],
    ['2026-01', undefined],
    ['2026-07', undefined],
    ['2026-08', 'statement.not_begun'],
    ['2026-12', 'statement.not_begun'],
    ['2027-01', 'statement.after_term'],
  ])('%s is refused with %s', (month, code) => {
    expect(whyNoStatement(month, term, '2026-07-15')?.code).toBe(code)
  })

  test('are this month when nobody says which, or the nearest of the term', () => {
    expect(usualMonth(term, '2026-07-15')).toBe('2026-07')
    expect(usualMonth(term, '2025-07-15')).toBe('2026-01')
    expect(usualMonth(term, '2027-07-15')).toBe('2026-12')
  })

  test('months follow one another over the year', () => {
    expect(otherMonth('2026-01', -1)).toBe('2025-12')
    expect(otherMonth('2026-12', 1)).toBe('2027-01')
  })
})

test('last days are shared that several grants have', () => {
  const until = (expiresOn: string) => grant({ expiresOn })
  expect(sharedLastDays([until('2026-06-30'), until('2026-12-31'), until('2026-12-31')])).toEqual(['2026-12-31'])
  expect(sharedLastDays([])).toEqual([])
})
