import { expect, test } from 'vitest'
import { openRows, topicRows } from './topic-rows.ts'

const topic = (id: string, parentId: string | null, active = true) => ({ id, name: id.toUpperCase(), parentId, active })
const tree = [
  topic('a', null),
  topic('b', null),
  topic('a1', 'a'),
  topic('a2', 'a', false),
  topic('a11', 'a1'),
  topic('b1', 'b'),
]

test('topics stand in the order of the tree with where they hang; those out of service are left out', () => {
  expect(topicRows(tree).map(({ path, depth }) => [path, depth])).toEqual([
    ['A', 0],
    ['A › A1', 1],
    ['A › A1 › A11', 2],
    ['B', 0],
    ['B › B1', 1],
  ])
})

test.each([
  ['nothing', undefined, ['a', 'b']],
  ['one of the first level', 'a', ['a', 'a1', 'b']],
  ['one further down', 'a1', ['a', 'a1', 'a11', 'b']],
  ['one that is unknown', 'x', ['a', 'b']],
])('the tree is open as far as what is chosen: %s', (_title, chosen, shown) => {
  expect(openRows(tree, chosen).map(({ id }) => id)).toEqual(shown)
})
