import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

test('so many times within a while, each by itself', () => {
  const wait = createPace({ most: 2, withinMs: 10_000 })
  expect([wait('a', 0), wait('a', 1000), wait('a', 2000), wait('b', 2000), wait('a', 9500)]).toEqual([0, 0, 8, 0, 1])
  expect(wait('a', 10_000)).toBe(0)
})

test('of too many keys none is remembered', () => {
  const wait = createPace({ most: 1, withinMs: 10_000, keys: 2 })
  expect([wait('a', 0), wait('b', 0), wait('c', 0), wait('a', 1)]).toEqual([0, 0, 0, 0])
})
