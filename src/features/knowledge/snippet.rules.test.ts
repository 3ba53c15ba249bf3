import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foundWords, snippetOf } from './snippet.rules.ts'

describe('a found word is marked', () => {
  test.each([
    [`'lamp' | 'lampara':*`, 'La lámpara y las LÁMPARAS', 'La [[lámpara]] y las [[LÁMPARAS]]'],
    [`'imprim'`, 'Imprime; imprimió, imprenta', '[[Imprime]]; [[imprimió]], imprenta'],
    [`'e' & '05'`, 'El error E-05 y el error E05', 'El error [[E]]-[[05]] y el error E05'],
    [`'tmt20'`, 'La TM-T20 y la TMT20, no TMT200', 'La [[TM-T20]] y la [[TMT20]], no TMT200'],
    [`'klm7782'`, 'KLM 7782, KLM-7782', 'KLM 7782, [[KLM-7782]]'],
    [`'batteri'`, 'The battery, two batteries', 'The [[battery]], two [[batteries]]'],
    [`'caj':*`, 'Cajas, caja, encajar', '[[Cajas]], [[caja]], encajar'],
    [`'o''higgin'`, "O'Higgins", "[[O'Higgins]]"],
    [`'a.*(b'`, 'a.*(b and ab, not axb', 'a.*(b and [[ab]], not axb'],
    ['', 'Nada', 'Nada'],
    [`'caj'`, 'No [[marcado]] sino caja', 'No [marcado] sino [[caja]]'],
  ])('%s in %j: %j', (query, text, shown) => expect(snippetOf(text, foundWords(query))).toBe(shown))
})

const long = `${'Lorem ipsum dolor sit amet. '.repeat(12)}Apague la impresora y abra la tapa. ${'Sed ut unde omnis iste. '.repeat(12)}Cambie la cuchilla.`

test('a piece is cut at words, and says so', () => {
  const shown = snippetOf(long, foundWords(`'impresor' | 'cuchill'`))
  expect(shown).toMatch(/^… \S.* \[\[impresora\]\] .* … .*\[\[cuchilla\]\]\.$/)
  expect(shown).toContain('Apague la [[impresora]] y abra la tapa.')
  expect(shown.length).toBeLessThan(400)
})

test('where nothing is found the text is told from its beginning', () => {
  expect(snippetOf(long, foundWords(`'zzz'`))).toMatch(/^Lorem ipsum dolor .* …$/)
  expect(snippetOf('', foundWords(`'zzz'`))).toBe('')
})

test('whatever stands in the text, pieces of it are shown in their order', () => {
  const word = fc.oneof(
    fc.constantFrom('caja', 'Cajas', 'lámpara', '…', '[[', ']]]', '\n\n'),
    fc.string({ maxLength: 12 }),
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 120 }), (words) => {
      const text = words
        .join(' ')
        .replace(/\[{2,}/g, '[')
        .replace(/\]{2,}/g, ']')
      const shown = snippetOf(text, foundWords(`'caj' | 'lamp'`))
      let from = 0
      for (const piece of shown.replace(/^… | …$/g, '').split(' … ')) {
        const at = text.indexOf(piece.replace(/\[\[(?=caja|lámp)|(?<=cajas?|lámpara)\]\]/gi, '').split(' … ')[0]!, from)
        expect(at).toBeGreaterThanOrEqual(0)
        from = at
      }
      expect(shown.length).toBeLessThan(500)
    }),
  )
})
