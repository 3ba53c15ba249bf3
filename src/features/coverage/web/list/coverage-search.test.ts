import { expect, test } from 'vitest'
import { filterCount, readCoverageSearch, searchOf, viewOf } from './coverage-search.ts'

const customerId = '01939f6e-0000-7000-8000-000000000001'

test.each([
  ['nothing is all that is not over', {}, {}, 'inForce'],
  ['days', { endingWithinDays: 45 }, { endingWithinDays: 45 }, 'expiring'],
  ['hours', { atMostMinutes: 300 }, { atMostMinutes: 300 }, 'fewHours'],
  ['beyond the hours', { overrun: true }, { overrun: true }, 'overrun'],
  ['a number typed as words stays text', { query: 12 }, { query: '12' }, 'inForce'],
  ['what is not understood is left out', { status: 'x', kind: 1, typeId: 'y', endingWithinDays: -1 }, {}, 'inForce'],
])('the address of the list of coverages: %s', (_title, raw, search, view) => {
  expect(readCoverageSearch(raw)).toEqual(search)
  expect(viewOf(readCoverageSearch(raw))).toBe(view)
})

test('another ready list keeps the customer and lets go of state and words', () => {
  expect(searchOf('expiring', { customerId, status: 'ended', query: 'x' })).toEqual({
    customerId,
    endingWithinDays: 30,
  })
  expect(searchOf('inForce', { customerId, endingWithinDays: 45 })).toEqual({ customerId })
  expect(searchOf('expiring', { endingWithinDays: 45 })).toEqual({ endingWithinDays: 45 })
})

test('the ready list is not counted as a filter', () => {
  expect(filterCount({ endingWithinDays: 30, atMostMinutes: 60, overrun: true })).toBe(0)
  expect(filterCount({ customerId, query: 'x', status: 'ended' })).toBe(3)
})
