import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readPeriods, spansOf } from './periods.rules.ts'

const growing = fc
  .uniqueArray(fc.integer({ min: 0, max: 3650 }), { minLength: 1, maxLength: 10 })
  .map((days) => days.toSorted((one, other) => one - other))

describe('aging periods', () => {
  test.each([
    ['7,15,30', [7, 15, 30]],
    [' 7 ; 15  30 ', [7, 15, 30]],
    ['0', [0]],
    ['007', [7]],
    ['1,2,3,4,5,6,7,8,9,10', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ])('%j are read', (text, periods) => {
    expect(readPeriods(text)).toEqual(periods)
  })

  test.each([
    ['', 'report.too_many_periods'],
    [' , ', 'report.too_many_periods'],
    ['1,2,3,4,5,6,7,8,9,10,11', 'report.too_many_periods'],
    ['7,15,15', 'report.periods_out_of_order'],
    ['30,7', 'report.periods_out_of_order'],
    ['-1', 'report.period_no_days'],
    ['1.5', 'report.period_no_days'],
    ['7,pronto', 'report.period_no_days'],
    ['3651', 'report.period_no_days'],
    ['999999999999', 'report.period_no_days'],
    ['٣', 'report.period_no_days'],
  ])('%j are refused: %s', (text, code) => {
    expect(readPeriods(text)).toMatchObject({ code, field: 'periods', status: 422 })
  })

  test('that overlap are told by the two days that do not grow', () => {
    expect(readPeriods('5,20,10')).toMatchObject({ values: { day: 10, before: 20 } })
  })

  test('that are read are written and read again the same', () => {
    fc.assert(
      fc.property(growing, fc.constantFrom(',', ', ', ' ', ';'), (days, between) => {
        expect(readPeriods(days.join(between))).toEqual(days)
      }),
    )
  })

  test('never come in any other order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(4000), { maxLength: 12 }), (days) => {
        const read = readPeriods(days.join(','))
        const grows = days.every((one, place) => one <= 3650 && (place === 0 || one > days[place - 1]!))
        expect(Array.isArray(read)).toBe(grows && days.length > 0 && days.length <= 10)
      }),
    )
  })

  test('have each age in exactly one of them', () => {
    fc.assert(
      fc.property(growing, fc.nat(5000), (days, age) => {
        const spans = spansOf(days)
        expect(spans.filter(({ from, until }) => from <= age && (until === null || age <= until))).toHaveLength(1)
      }),
    )
  })

  test('that are one day long have a first day equal to the last', () => {
    expect(spansOf([0, 1])).toEqual([
      { from: 0, until: 0 },
      { from: 1, until: 1 },
      { from: 2, until: null },
    ])
  })
})
