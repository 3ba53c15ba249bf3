import { describe, expect, test } from 'vitest'
import { plainTypeOf } from './sniff.ts'

describe('bytes without a known signature', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  test.each([
    ['plain words', bytes('Hola, ñandú 👍'), true, 'text/plain'],
    ['the beginning of a text, cut inside a letter', bytes('mañ').slice(0, 3), false, 'text/plain'],
    ['a whole file that ends inside a letter', bytes('mañ').slice(0, 3), true, 'application/octet-stream'],
    ['a zero byte', bytes('MZ\0x'), true, 'application/octet-stream'],
    ['Latin-1 letters', Uint8Array.of(0x61, 0xf1, 0x6f), true, 'application/octet-stream'],
  ])('%s', (_, head, isWhole, mediaType) => {
    expect(plainTypeOf(head, isWhole)).toBe(mediaType)
  })
})
