import { expect, test } from 'vitest'
import { readBoardSearch } from './board-search.ts'

test.each([
  [{}, {}],
  [
    { view: 'day', on: '2026-11-26', which: 'late' },
    { view: 'day', on: '2026-11-26', which: 'late' },
  ],
  [{ view: 'month', on: 'ayer', state: 'lost', technicianId: '7' }, {}],
  [{ find: 42 }, { find: '42' }],
])('the address %j is read as %j', (raw, search) =>
  expect(JSON.parse(JSON.stringify(readBoardSearch(raw)))).toEqual(search),
)
