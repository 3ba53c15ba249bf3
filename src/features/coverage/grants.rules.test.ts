import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, lastDayOf } from '../../platform/shared/days.ts'
import { contractedGrants, type GrantFact, type Term, usableGrants } from './grants.rules.ts'

const short = (all: { minutes: number; startsOn: string; expiresOn: string }[]) =>
  all.map((one) => `${one.minutes} ${one.startsOn} ${one.expiresOn}`)

describe('a coverage is given', () => {
  const year = { startsOn: '2026-03-15', endsOn: '2027-03-14' }

  test('its hours at once for the whole term', () => {
    expect(short(contractedGrants(year, { minutes: 600, period: 'term', carryOver: false }))).toEqual([
      '600 2026-03-15 2027-03-14',
    ])
  })

  test('hours each month that are gone at its end', () => {
    const months = contractedGrants(year, { minutes: 60, period: 'month', carryOver: false })
    expect(months).toHaveLength(12)
    expect(short(months.slice(0, 2))).toEqual(['60 2026-03-15 2026-04-14', '60 2026-04-15 2026-05-14'])
  })

  test('hours each month that serve to the end when carried over', () => {
    const months = contractedGrants(year, { minutes: 60, period: 'month', carryOver: true })
    expect(short(months.slice(0, 2))).toEqual(['60 2026-03-15 2027-03-14', '60 2026-04-15 2027-03-14'])
  })

  test('months that begin on the 31st without losing or doubling a day', () => {
    const term = { startsOn: '2026-01-31', endsOn: '2026-05-30' }
    expect(short(contractedGrants(term, { minutes: 60, period: 'month', carryOver: false }))).toEqual([
      '60 2026-01-31 2026-02-27',
      '60 2026-02-28 2026-03-30',
      '60 2026-03-31 2026-04-29',
      '60 2026-04-30 2026-05-30',
    ])
  })

  test('periods that follow one another over the whole term', () => {
    const some = fc.record({
      from: fc.integer({ min: 0, max: 3000 }),
      length: fc.integer({ min: 0, max: 1500 }),
      period: fc.constantFrom('month' as const, 'year' as const),
    })
    fc.assert(
      fc.property(some, ({ from, length, period }) => {
        const startsOn = addDays('2024-01-01', from)
        const endsOn = addDays(startsOn, length)
        const grants = contractedGrants({ startsOn, endsOn }, { minutes: 1, period, carryOver: false })
        expect(grants[0]!.startsOn).toBe(startsOn)
        expect(grants.at(-1)!.expiresOn).toBe(endsOn)
        for (const [n, one] of grants.entries()) {
          expect(one.startsOn <= one.expiresOn).toBe(true)
          if (n) expect(one.startsOn).toBe(addDays(grants[n - 1]!.expiresOn, 1))
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('as many periods as the type has in its duration', () => {
    const startsOn = '2026-08-31'
    const term = { startsOn, endsOn: lastDayOf(startsOn, 24) }
    expect(contractedGrants(term, { minutes: 1, period: 'month', carryOver: false })).toHaveLength(24)
    expect(contractedGrants(term, { minutes: 1, period: 'year', carryOver: false })).toHaveLength(2)
  })
})

describe('grants can be used', () => {
  const first: Term = {
    id: 'A',
    endsOn: '2026-12-31',
    lastDay: '2026-12-31',
    renewedFrom: null,
    takesHoursAlong: false,
  }
  const heir: Term = { id: 'B', endsOn: '2027-12-31', lastDay: '2027-12-31', renewedFrom: 'A', takesHoursAlong: true }
  const put = (more: Partial<GrantFact> = {}): GrantFact => ({
    id: 'g',
    coverageId: 'A',
    kind: 'grant',
    adjustsId: null,
    minutes: 600,
    startsOn: '2026-01-01',
    expiresOn: '2026-12-31',
    ...more,
  })
  const days = (terms: Term[], fact = put()) => usableGrants(terms, [fact])[0]!.expiresOn

  test('to their own last day', () => {
    expect(days([first], put({ expiresOn: '2026-01-31' }))).toBe('2026-01-31')
  })
  test('no longer than their coverage that ended early', () => {
    expect(days([{ ...first, lastDay: '2026-06-30' }])).toBe('2026-06-30')
  })
  test('as long as a coverage whose clock stood', () => {
    expect(days([{ ...first, lastDay: '2027-01-20' }])).toBe('2027-01-20')
  })
  test('on in the coverage that took the hours along, and in the next one', () => {
    const next: Term = { ...heir, id: 'C', renewedFrom: 'B', endsOn: '2028-12-31', lastDay: '2028-12-31' }
    expect(days([first, heir])).toBe('2027-12-31')
    expect(days([first, heir, next])).toBe('2028-12-31')
    expect(days([first, heir, { ...next, takesHoursAlong: false }])).toBe('2027-12-31')
  })
  test('not on when they had not begun at an early end', () => {
    const ended = { ...first, lastDay: '2026-06-30' }
    expect(days([ended, heir], put({ startsOn: '2026-06-01', expiresOn: '2026-06-30' }))).toBe('2027-12-31')
    const [never] = usableGrants([ended, heir], [put({ startsOn: '2026-07-01', expiresOn: '2026-07-31' })])
    expect(never!.expiresOn < never!.startsOn).toBe(true)
  })
  test('not on when they would have expired before the end', () => {
    expect(days([first, heir], put({ expiresOn: '2026-11-30' }))).toBe('2026-11-30')
  })
  test('with what was adjusted, up and down', () => {
    const adjusted = (id: string, minutes: number) =>
      put({ id, kind: 'adjustment', adjustsId: 'g', minutes, startsOn: null, expiresOn: null })
    const grants = usableGrants([first], [adjusted('x', -100), put(), adjusted('y', 40)])
    expect(grants.map((one) => one.minutes)).toEqual([540])
  })
})
