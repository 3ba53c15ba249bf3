import { expect, test } from 'vitest'
import { articleNumberOf, enoughOf, gapOf, typedWords } from './search.rules.ts'

test.each([
  ['Lámpara SM-5300!', ['lampara', 'sm-5300']],
  ['cliente/usuario (on-line)', ['cliente', 'usuario', 'on', 'line']],
  ['%_\'"\\', []],
  ['  ', []],
  ['una una UNA', ['una']],
  ['\ud800 x', ['x']],
])('%j is the words %j', (text, words) => {
  expect(typedWords(text)).toEqual(words)
})

test('a thousand characters are a dozen words of forty letters at most', () => {
  const words = typedWords(`${'a'.repeat(300)} ${'b c d e f g h i j k l m n o p '.repeat(30)}`)
  expect(words).toHaveLength(12)
  expect(words[0]).toHaveLength(40)
})

test.each([
  ['im', undefined],
  ['Lámpara  UV ', 'lampara uv'],
  ['de la', undefined],
  ['%%%', undefined],
])('a search for %j that found nothing is remembered as %j', (text, gap) => {
  expect(gapOf(text)).toBe(gap)
})

test.each([
  [1, 1],
  [2, 2],
  [3, 2],
  [5, 3],
  [12, 4],
])('of %i words %i are enough to look alike', (words, enough) => {
  expect(enoughOf(words)).toBe(enough)
})

test.each([
  ['12', 12],
  ['#12', 12],
  ['N° 12', 12],
  ['nº12', 12],
  ['No. 12', 12],
  ['KB-12', 12],
  ['kb 012', 12],
  ['Artículo N° 12', 12],
  ['HelpDesk 12', undefined],
  ['12 volts', undefined],
  ['0', undefined],
  ['9'.repeat(13), undefined],
  ['', undefined],
])('%j is the article %s', (text, number) => {
  expect(articleNumberOf(text)).toBe(number)
})
