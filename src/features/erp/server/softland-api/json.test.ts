import { expect, test } from 'vitest'
import { failureOf } from '../failure.ts'
import { jsonOf } from './json.ts'

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
])('%s are too much, and nothing is made of them', (_what, text) => expect(read(text)).toBe('apiTooLarge'))

test('brackets in texts count for nothing, nor do those behind a quote that was escaped', () => {
  const text = `${'['.repeat(300_000)}"${'{'.repeat(99)}\\`
  expect(read(JSON.stringify([{ text, after: [] }]))).toEqual([{ text, after: [] }])
})

test('many rows are read', () => {
  expect(read(JSON.stringify([Array.from({ length: 100_000 }, (_, CodAux) => ({ CodAux }))]))).toHaveLength(1)
})
