import { expect, test } from 'vitest'
import { blocksOf, type InsertedArticle, stillThere, withInserted } from './inserted.rules.ts'

const text =
  '<p>Apague la impresora &amp; abra la tapa.</p><ul><li>Saque el <b>rollo</b> gastado.</li></ul><p>Listo</p>'
const linked: InsertedArticle = {
  id: 'a',
  title: 'Cambiar el rollo',
  forCustomers: true,
  path: '/kb/7-cambiar-el-rollo',
  withText: false,
  blocks: [],
}
const written: InsertedArticle = { ...linked, withText: true, blocks: blocksOf(text) }

test('a text is known again by its paragraphs, without formats, but for the shortest', () => {
  expect(blocksOf(text)).toEqual(['Apague la impresora & abra la tapa.', 'Saque el rollo gastado.'])
})

test.each<[string, string, InsertedArticle, boolean]>([
  ['a link', '<p>Vea <a href="/kb/7-cambiar-el-rollo">esto</a></p>', linked, true],
  ['another link', '<p>Vea <a href="/kb/8">esto</a></p>', linked, false],
  ['its words without a link', text, linked, false],
  ['all of its text', `<p>Estimada:</p>${text}`, written, true],
  ['one paragraph of it', '<p>Estimada:</p><p>Saque el rollo  gastado.</p>', written, true],
  ['the paragraph with other formats', '<p><i>Saque</i> el rollo gastado.</p>', written, true],
  ['its text, deleted', '<p>Estimada: la llamo.</p>', written, false],
  ['its text, written anew', '<p>Saque el rollo viejo y ponga otro.</p>', written, false],
  ['its text, deleted but for the link to its pictures', '<a href="/kb/7-cambiar-el-rollo">x</a>', written, true],
])('in a text with %s', (_title, html, one, there) => {
  expect(stillThere(html, [one])).toEqual(there ? [one] : [])
})

test('an article whose text was put in and that is linked afterwards is known by both', () => {
  expect(withInserted([written], linked)).toEqual([written])
  expect(withInserted([linked], written)).toEqual([written])
  expect(withInserted([{ ...linked, id: 'b' }], linked)).toHaveLength(2)
})
