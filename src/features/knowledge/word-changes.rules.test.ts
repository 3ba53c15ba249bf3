import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Change, wordChanges } from './word-changes.rules.ts'

const shown = (changes: Change[]) =>
  changes.map(({ kind, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[kind]).join('|')

test.each([
  ['the same text', 'Apague el equipo.', 'Apague el equipo.', 'Apague el equipo.'],
  ['nothing at all', '', '', ''],
  ['a text where there was none', '', 'Apague', '+Apague+'],
  ['one word for another', 'Apague el equipo.', 'Reinicie el equipo.', '-Apague-|+Reinicie+| el equipo.'],
  ['a word with its accent', 'la lampara', 'la lámpara', 'la |-lampara-|+lámpara+'],
  ['a point at the end', 'Apague el equipo', 'Apague el equipo.', 'Apague el equipo|+.+'],
  ['a line more', 'uno\ntres', 'uno\ndos\ntres', 'uno\n|+dos\n+|tres'],
  ['a word in one of many lines', 'a\nel cabezal\nz', 'a\nel rodillo\nz', 'a\nel |-cabezal-|+rodillo+|\nz'],
])('what changed is told word by word: %s', (_title, before, after, told) => {
  expect(shown(wordChanges(before, after))).toBe(told)
})

const put = (changes: Change[], kind: Change['kind']) =>
  changes
    .filter((change) => change.kind === 'same' || change.kind === kind)
    .map(({ text }) => text)
    .join('')

const anyText = fc
  .array(fc.constantFrom('la', 'lámpara', ' ', '\n', '.', 'x'), { maxLength: 40 })
  .map((parts) => parts.join(''))

test('both texts are found whole in what is told', () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const changes = wordChanges(before, after)
      expect([put(changes, 'removed'), put(changes, 'added')]).toEqual([before, after])
    }),
  )
})

test('two long texts that share nothing are told at once', () => {
  const words = (word: string) => Array.from({ length: 12_000 }, (_, place) => `${word}${place}`).join(' ')
  const changes = wordChanges(words('a'), words('b'))
  expect(changes.map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
