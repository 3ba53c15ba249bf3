import { expect, test } from 'vitest'
import { hear } from './keys.ts'

const known = ['/', 'n', 'g h', 'g c']

test.each([
  ['a key that is a shortcut is one', '', 'n', { pending: '', match: 'n' }],
  ['the first of two keys waits for the second', '', 'g', { pending: 'g' }],
  ['the second of two keys completes it', 'g', 'c', { pending: '', match: 'g c' }],
  ['a wrong second key begins anew', 'g', 'n', { pending: '', match: 'n' }],
  ['a wrong second key may be a first one', 'g', 'g', { pending: 'g' }],
  ['any other key is nothing', '', 'x', { pending: '' }],
])('%s', (_title, pending, key, heard) => {
  expect(hear(pending, key, known)).toEqual(heard)
})
