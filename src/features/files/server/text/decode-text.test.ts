import { expect, test } from 'vitest'
import { decodeText } from './decode-text.ts'

test.each([
  ['UTF-8', Buffer.from('lámpara ñandú'), 'lámpara ñandú'],
  ['UTF-8 with its mark', Buffer.from('\ufefflámpara'), 'lámpara'],
  ['UTF-8 cut in a letter', Buffer.from('lámpará').subarray(0, -1), 'lámpar'],
  ['Windows-1252', Buffer.from([0x6c, 0xe1, 0x6d, 0x70, 0x80, 0x93]), 'lámp€“'],
  ['UTF-16', Buffer.from('\ufefflámpara', 'utf16le'), 'lámpara'],
])('%s is decoded', (_, bytes, text) => {
  expect(decodeText(bytes)).toBe(text)
})
