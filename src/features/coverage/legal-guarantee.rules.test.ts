import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths, daysFrom, lastDayOf } from '../../platform/shared/days.ts'
import { lastDayWith, type Repair } from './coverage.rules.ts'

/** The legal guarantee of Chile: six months from the purchase, and the clock stands while the product is repaired. */
const bought = '2026-01-15'
const guarantee = { startsOn: bought, endsOn: lastDayOf(bought, 6), endedOn: null }
const repair = (receivedOn: string, returnedOn: string | null = null): Repair => ({ receivedOn, returnedOn })

describe('six months from the purchase', () => {
  test.each([
    ['2026-01-15', '2026-07-14'],
    ['2026-08-31', '2027-02-27'], // six months later is the last day of February: it ends the day before
    ['2026-03-01', '2026-08-31'],
  ])('bought on %s it ends on %s', (day, last) => {
    expect(lastDayOf(day, 6)).toBe(last)
  })
})

describe('the last day', () => {
  test.each<[name: string, repairs: Repair[], today: string, last: string]>([
    ['without repairs is the agreed one', [], '2026-03-01', '2026-07-14'],
    ['moves by the days of a repair', [repair('2026-03-01', '2026-03-11')], '2026-05-01', '2026-07-24'],
    [
      'moves by the days of two repairs',
      [repair('2026-05-01', '2026-05-06'), repair('2026-03-01', '2026-03-11')],
      '2026-06-01',
      '2026-07-29',
    ],
    ['moves by all the days of a repair across it', [repair('2026-07-10', '2026-08-09')], '2026-09-01', '2026-08-13'],
    ['moves by a repair that began on it', [repair('2026-07-14', '2026-07-20')], '2026-09-01', '2026-07-20'],
    ['stays when the product came after it', [repair('2026-07-15', '2026-08-15')], '2026-09-01', '2026-07-14'],
    [
      'moves by a second repair that began in the days won by the first',
      [repair('2026-07-10', '2026-07-20'), repair('2026-07-22', '2026-07-25')],
      '2026-09-01',
      '2026-07-27',
    ],
    ['moves day by day while a repair is under way', [repair('2026-07-01')], '2026-07-20', '2026-08-02'],
    ['stays on the day the product comes', [repair('2026-07-01')], '2026-07-01', '2026-07-14'],
    ['stays when it goes back on the day it came', [repair('2026-03-01', '2026-03-01')], '2026-05-01', '2026-07-14'],
    [
      'counts a day once when it goes back and comes again on the same day',
      [repair('2026-03-01', '2026-03-05'), repair('2026-03-05', '2026-03-09')],
      '2026-05-01',
      '2026-07-22',
    ],
    [
      'counts a day once when two products are here',
      [repair('2026-03-01', '2026-03-11'), repair('2026-03-06', '2026-03-16')],
      '2026-05-01',
      '2026-07-29',
    ],
    ['does not move by a repair before it began', [repair('2025-12-01', '2025-12-20')], '2026-05-01', '2026-07-14'],
    [
      'moves by the days since it began of a repair that was under way then',
      [repair('2026-01-05', '2026-01-20')],
      '2026-05-01',
      '2026-07-19',
    ],
  ])('%s', (_, repairs, today, last) => {
    expect(lastDayWith(guarantee, repairs, today)).toBe(last)
  })

  test('does not move when it was ended early', () => {
    const ended = { ...guarantee, endedOn: '2026-02-28' }
    expect(lastDayWith(ended, [repair('2026-02-01', '2026-02-11')], '2026-05-01')).toBe('2026-02-28')
  })
})

test('the customer always has as many days with the product as were agreed', () => {
  const someRepairs = fc.array(fc.record({ on: fc.integer({ min: -30, max: 260 }), days: fc.nat(40) }), {
    maxLength: 6,
  })
  const agreed = daysFrom(guarantee.startsOn, guarantee.endsOn) + 1
  fc.assert(
    fc.property(someRepairs, (all) => {
      const repairs = all.map(({ on, days }) => repair(addDays(bought, on), addDays(bought, on + days)))
      const last = lastDayWith(guarantee, repairs, '2030-01-01')
      let withIt = 0
      for (let day = bought; day <= last; day = addDays(day, 1))
        if (!repairs.some(({ receivedOn, returnedOn }) => receivedOn <= day && day < returnedOn!)) withIt++
      expect(withIt).toBeLessThanOrEqual(agreed)
      const open = repairs.filter(({ receivedOn }) => receivedOn <= last)
      const stopped = open.some(({ returnedOn }) => returnedOn! > last)
      if (!stopped) expect(withIt).toBe(agreed)
      expect(last <= addMonths(addDays(guarantee.endsOn, 6 * 40), 1)).toBe(true)
    }),
    { numRuns: 2000 },
  )
})
