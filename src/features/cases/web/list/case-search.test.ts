import { expect, test } from 'vitest'
import { filterCount, readCaseSearch, viewOf } from './case-search.ts'

const topicId = '01939f6e-0000-7000-8000-000000000001'

test.each([
  ['nothing is the pending ones', {}, {}, 'pending'],
  ['a number typed as words stays text', { query: 1042 }, { query: '1042' }, 'all'],
  ['an order', { view: 'mine', oldestFirst: true }, { view: 'mine', oldestFirst: true }, 'mine'],
  ['what is not understood is left out', { view: 'x', topicId: 'y', other: 1 }, {}, 'pending'],
  ['a category is looked for everywhere', { category: 'closed', topicId }, { category: 'closed', topicId }, 'all'],
])('the address of the list: %s', (_title, raw, search, view) => {
  expect(readCaseSearch(raw)).toEqual(search)
  expect(viewOf(readCaseSearch(raw))).toBe(view)
})

test('the order and the view are not counted as filters', () => {
  expect(filterCount({ view: 'mine', oldestFirst: true, topicId, query: 'x' })).toBe(2)
})
