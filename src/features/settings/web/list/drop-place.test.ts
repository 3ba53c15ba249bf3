import { expect, test } from 'vitest'
import type { Item } from '../../settings.rules.ts'
import { dropPlace } from './drop-place.ts'

const topic = (id: string, parentId: string | null, position: number, active = true): Item => ({
  id,
  name: id,
  color: '#868e96',
  position,
  version: 1,
  active,
  parentId,
})
const all = [
  topic('a', null, 0),
  topic('b', null, 1),
  topic('c', null, 2, false),
  topic('a1', 'a', 0),
  topic('a2', 'a', 1),
]
const named = (id: string) => all.find((one) => one.id === id)!

test.each([
  ['b', 'before', 'a', { parentId: null, position: 0 }],
  ['a', 'after', 'b', { parentId: null, position: 1 }],
  ['b', 'inside', 'a', { parentId: 'a', position: 2 }],
  ['b', 'before', 'a2', { parentId: 'a', position: 1 }],
  ['a2', 'before', 'a1', { parentId: 'a', position: 0 }],
  ['a1', 'after', 'a2', { parentId: 'a', position: 1 }],
  ['a1', 'before', 'b', { parentId: null, position: 1 }],
  ['a1', 'inside', 'a', { parentId: 'a', position: 1 }],
  ['a', 'inside', 'a', undefined],
  ['a', 'inside', 'a1', undefined],
  ['a', 'before', 'a1', undefined],
  ['b', 'inside', 'c', undefined],
] as const)('a topic that is dropped stands where it fell, or nowhere: %s %s %s', (dragged, where, target, place) => {
  expect(dropPlace(all, named(dragged), named(target), where)).toEqual(place)
})
