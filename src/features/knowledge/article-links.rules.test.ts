import { expect, test } from 'vitest'
import { isForCustomers, linkedNumbers, linkTo, textForEntry } from './article-links.rules.ts'

const shown = { number: 7, title: 'Tinta & rodillo <A>', state: 'published', audience: 'customers' } as const

test.each([
  ['published', 'public', true],
  ['published', 'customers', true],
  ['published', 'internal', false],
  ['draft', 'public', false],
  ['archived', 'customers', false],
] as const)('a %s article for %s may stand in what a customer reads: %s', (state, audience, expected) => {
  expect(isForCustomers({ state, audience })).toBe(expected)
})

test.each([
  [shown, '<a href="/kb/7-tinta-rodillo-a">Tinta &amp; rodillo &lt;A&gt;</a>'],
  [{ ...shown, audience: 'internal' as const }, '<a href="/knowledge/7">Tinta &amp; rodillo &lt;A&gt;</a>'],
])('%j is linked as %s', (one, link) => {
  expect(linkTo(one)).toBe(link)
})

test.each<[string, number[]]>([
  ['<p>Nada</p>', []],
  ['<a href="/kb/7-tinta" rel="x">a</a>', [7]],
  ['<a rel="x" href="/knowledge/12">a</a>', [12]],
  ['<a href="/knowledge/12/edit">a</a> <a href="/kb/12">b</a> <a href="/kb/3?x=1">c</a>', [12, 3]],
  ['<a href="https://otra.cl/kb/7">a</a>', []],
  ['<a href="//otra.cl/kb/7">a</a>', []],
  ['<a href="/kb/buscar">a</a> <a href="/cases/7">b</a>', []],
  ['&lt;a href="/kb/7"&gt;', []],
])('%s links to %j', (html, numbers) => {
  expect(linkedNumbers(html)).toEqual(numbers)
})

test.each<[string, string, string, number]>([
  ['words stay as they are', '<p>Uno <b>dos</b></p>', '<p>Uno <b>dos</b></p>', 0],
  ['a heading is a bold line', '<h2>Medir</h2><p>Uno</p>', '<p><strong>Medir</strong></p><p>Uno</p>', 0],
  [
    'pictures are linked to',
    '<p>Mire:</p><p><img src="/api/files/x/content" alt="a"></p><img src="y" />',
    '<p>Mire:</p><p>Ver en <a href="/kb/7-tinta-rodillo-a">Tinta &amp; rodillo &lt;A&gt;</a></p>',
    2,
  ],
])('of an article in an entry, %s', (_title, html, expected, pictures) => {
  expect(textForEntry(shown, html, 'Ver en')).toEqual({ html: expected, pictures })
})
