import { expect, test, vi } from 'vitest'
import { failureOf } from '../failure.ts'
import { jsonOf, SHAPE } from './json.ts'

const read = (text: string) => {
  try {
    return jsonOf(Buffer.from(text), 'application/json')
  } catch (error) {
    return failureOf(error)
  }
}

test.each([
  ['objects without end', `[[${'{},'.repeat(300_000)}{}]]`],
  ['empty lists without end', `[${'[],'.repeat(300_000)}[]]`],
  ['lists in lists', '['.repeat(40) + ']'.repeat(40)],
  ['objects in objects', '{"a":'.repeat(40) + '1' + '}'.repeat(40)],
  ['half of it', '['.repeat(100_000)],
  ['keys of one object without end', `{${Array.from({ length: 500 }, (_, n) => `"k${n}":0`).join(',')}}`],
  ['numbers without end', `[${'0,'.repeat(SHAPE.values + 1)}0]`],
  ['letters of one text without end', JSON.stringify({ text: 'x'.repeat(12_000_000) })],
  ['letters of one key without end', JSON.stringify({ ['x'.repeat(100_000)]: 1 })],
  ['letters of a text that does not end', `["${'\\"'.repeat(100_000)}`],
])('%s are too much, and nothing is made of them', (_what, text) => {
  const parse = vi.spyOn(JSON, 'parse')
  expect(read(text)).toBe('apiTooLarge')
  expect(parse).not.toHaveBeenCalled()
  parse.mockRestore()
})

test('what closes more than was opened is no answer', () => {
  for (const text of [']]]]:::', '}}}}{"a":1}', ']']) expect(read(text)).toBe('notSoftlandApi')
})

test('keys are counted for each object by itself, whatever stands within it', () => {
  const wide = (name: string) => Array.from({ length: 200 }, (_, n) => [`${name}${n}`, n] as const)
  const row = { ...Object.fromEntries(wide('a')), within: Object.fromEntries(wide('b')), note: 'x'.repeat(60_000) }
  expect(read(JSON.stringify([[row, row]]))).toEqual([[row, row]])
})

test('marks in texts count for nothing, nor do those behind a quote that was escaped', () => {
  const text = `${'[,:'.repeat(20_000)}"${'{'.repeat(99)}\\`
  expect(read(JSON.stringify([{ text, after: [] }]))).toEqual([{ text, after: [] }])
})

test('many rows are read', () => {
  expect(read(JSON.stringify([Array.from({ length: 100_000 }, (_, CodAux) => ({ CodAux }))]))).toHaveLength(1)
})
