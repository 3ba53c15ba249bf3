import { expect, test } from 'vitest'
import { cutOut } from './snippet.rules.ts'

const TEXT = 'La cuchilla quedó a medio camino. Apague la impresora.\nAbra la tapa «delantera» y gire la rueda.'
const ends = { first: TEXT.slice(0, 20), last: TEXT.slice(-20) }

test.each([
  [TEXT, TEXT],
  ['La cuchilla quedó a medio camino', 'La cuchilla quedó a medio camino …'],
  ['La [[cuchilla]]', 'La [[cuchilla]] …'],
  ['Apague la [[impresora]]', '… Apague la [[impresora]] …'],
  ['[[tapa]] «delantera» y gire la rueda', '… [[tapa]] «delantera» y gire la rueda'],
  ['gire la [[rueda]].', '… gire la [[rueda]].'],
  ['La cuchilla … gire la [[rueda]]', 'La cuchilla … gire la [[rueda]]'],
  ['La cuchilla quedó a medio … Abra la [[tapa]]', 'La cuchilla quedó a medio … Abra la [[tapa]] …'],
])('%j reads as %j', (piece, shown) => expect(cutOut(piece, ends)).toBe(shown))

test('a short text is whole, whatever signs and lines it has', () => {
  expect(cutOut('Reinicie\n\nel [[equipo]]', { first: '¡Reinicie el equipo!', last: '¡Reinicie el equipo!' })).toBe(
    'Reinicie\n\nel [[equipo]]',
  )
})
