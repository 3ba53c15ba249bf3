import { expect, test } from 'vitest'
import { spelledAs } from './spelling.rules.ts'

test.each([
  ['lampara', ['Cambiar la lámpara'], 'lámpara'],
  ['cambiar lampara', ['La LÁMPARA no enciende'], 'cambiar lámpara'],
  ['lampara', ['La lampara y la lámpara'], 'lámpara'],
  ['lampara', ['Las lámparas'], 'lampara'],
  ['senal', ['Sin [[señal]] de red'], 'señal'],
  ['sm 5300', ['SM-5300'], 'sm 5300'],
  ['lampara', [], 'lampara'],
])('«%s» is spelt as %j have it: %s', (words, texts, spelt) => {
  expect(spelledAs(words, texts)).toBe(spelt)
})
