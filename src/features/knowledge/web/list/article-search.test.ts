import { expect, test } from 'vitest'
import { askedFor, filterCount, readArticleSearch, viewsOf } from './article-search.ts'

const topicId = '01939f6e-0000-7000-8000-000000000001'

test.each([
  ['nothing is what is published', {}, {}],
  ['the most used', { view: 'used' }, { sort: 'used' }],
  ['one’s own, whatever their state', { view: 'mine' }, { mine: 'true', state: 'all' }],
  ['what waits for review', { view: 'review' }, { state: 'review' }],
  ['what is due for review', { view: 'due', audience: 'public' }, { dueForReview: 'true', audience: 'public' }],
  ['a number typed as words stays text', { query: 404 }, { query: '404' }],
  ['words and a topic', { query: 'lámpara', topicId }, { query: 'lámpara', topicId }],
  ['what is not understood is left out', { view: 'x', query: '', topicId: 'y', audience: 'all' }, {}],
])('the address of the list of articles: %s', (_title, raw, query) => {
  expect(askedFor(readArticleSearch(raw))).toEqual(query)
})

test.each([
  ['a contact', { findCustomers: false, attend: false }, 1],
  ['a technician', { findCustomers: true, attend: false }, 3],
  ['who attends', { findCustomers: true, attend: true }, 7],
])('%s has the lists of what may be seen', (_who, abilities, count) => {
  expect(viewsOf(abilities)).toHaveLength(count)
})

test('the words are not counted among the filters', () => {
  expect(filterCount({ query: 'x', view: 'used', topicId, audience: 'public' })).toBe(2)
})
