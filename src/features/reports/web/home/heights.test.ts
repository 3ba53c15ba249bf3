import { expect, test } from 'vitest'
import { heightsOf } from './heights.ts'

test('the highest bar is whole, the others are their part of it, and even the least is seen', () =>
  expect(heightsOf([200, 100, 1])).toEqual([100, 50, 4]))

test('none at all is a line, and nothing to tell is no bar', () => {
  expect(heightsOf([10, 0, null])).toEqual([100, 1, null])
  expect(heightsOf([0, 0])).toEqual([1, 1])
  expect(heightsOf([null, null])).toEqual([null, null])
})

test('days won are drawn as none', () => expect(heightsOf([-3, 6])).toEqual([1, 100]))
