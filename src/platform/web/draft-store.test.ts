import { afterEach, expect, test, vi } from 'vitest'
import { forget, keep, read } from './draft-store.ts'

/** A storage that takes texts up to `room` characters. */
function storage(room: number) {
  const held = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError')
      held.set(key, text)
    },
    removeItem: (key: string) => void held.delete(key),
  })
  return held
}
afterEach(() => vi.unstubAllGlobals())

test('what a full storage does not take is still read back in this page, never an older text', () => {
  const held = storage(10)
  keep('a', 'short')
  keep('a', 'a text that is too long')
  expect(read('a')).toBe('a text that is too long')
  expect(held.size).toBe(0)
  keep('a', 'again')
  expect([read('a'), held.get('a')]).toEqual(['again', '"again"'])
})

test('what was recorded is gone from both', () => {
  storage(3)
  keep('b', 'a text that is too long')
  forget('b')
  expect(read('b')).toBeUndefined()
})
