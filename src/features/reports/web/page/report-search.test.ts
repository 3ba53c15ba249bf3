import { expect, test } from 'vitest'
import { askedOf, asking, figureOf, opening, readReportSearch, rowOf, sorting } from './report-search.ts'

test('the address asks as the API does; what the screen itself keeps in it is not asked', () => {
  const search = readReportSearch({ range: 'thisMonth', withinDays: 60, row: 'a~b', column: 'cases', sort: '-cases' })
  expect(askedOf(search)).toEqual({ range: 'thisMonth', withinDays: '60' })
  expect(figureOf(search)).toEqual({ row: 'a~b', column: 'cases' })
})

test('what is no value of an address is left out of it', () => {
  expect(readReportSearch({ a: { b: 1 }, c: [1], d: '', e: 'x'.repeat(2001), f: null, g: 'well' })).toEqual({
    g: 'well',
  })
})

test('asking otherwise closes the figure that was open, and keeps the order', () => {
  const search = { range: 'thisMonth', row: 'a', column: 'cases', sort: 'customer' }
  expect(asking(search, { range: undefined, from: '2026-01-01', until: '2026-01-31' })).toEqual({
    from: '2026-01-01',
    until: '2026-01-31',
    sort: 'customer',
  })
})

test('a number stands in the address without quotes', () => {
  expect(asking({}, { withinDays: '60', periods: '7,15', atMostMinutes: '007' })).toEqual({
    withinDays: 60,
    periods: '7,15',
    atMostMinutes: '007',
  })
})

test('a figure is opened and closed without asking otherwise', () => {
  const search = { range: 'thisMonth' }
  const open = opening(search, { row: 'a', column: 'cases' })
  expect(open).toEqual({ range: 'thisMonth', row: 'a', column: 'cases' })
  expect(opening(open, { column: 'cases' })).toEqual({ range: 'thisMonth', column: 'cases' })
  expect(opening(open, undefined)).toEqual(search)
  expect(sorting(open, undefined)).toEqual(open)
})

test('a row of nothing has a name that stays in an address', () => {
  expect([rowOf(''), rowOf('~x'), rowOf('x~'), rowOf('x')]).toEqual(['-', '-~x', 'x~-', 'x'])
})
