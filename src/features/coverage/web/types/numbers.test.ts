import { expect, test } from 'vitest'
import { readPercent, readWhole } from './numbers.ts'

test.each([
  ['150', 150],
  [' 150 % ', 150],
  ['0', 0],
  ['× 1,5', 150],
  ['x1.5', 150],
  ['*0,25', 25],
  ['X 2', 200],
  ['1,5', undefined],
  ['-10', undefined],
  ['mucho', undefined],
  ['', undefined],
  ['×', undefined],
])('a percentage typed as %j is %s', (typed, percent) => {
  expect(readPercent(typed)).toBe(percent)
})

test.each([
  [' 12 ', 12],
  ['1e3', undefined],
  ['1.5', undefined],
  ['', undefined],
])('a whole number typed as %j is %s', (typed, number) => {
  expect(readWhole(typed)).toBe(number)
})
