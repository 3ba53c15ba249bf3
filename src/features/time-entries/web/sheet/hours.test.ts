import { expect, test } from 'vitest'
import { inColumn } from './hours.ts'

test.each([
  [0, '–'],
  [5, '0:05'],
  [65, '1:05'],
  [600, '10:00'],
  [1441, '24:01'],
])('%i minutes stand as %s', (minutes, shown) => {
  expect(inColumn(minutes)).toBe(shown)
})
