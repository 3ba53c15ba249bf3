import { describe, expect, test } from 'vitest'
import { answerText, showTaxId } from './answer-text.ts'
import type { AnswerValue, Column, Field } from './format.contract.ts'

const named = { key: 'campo', label: 'Campo' }
const options = [
  { key: 'bueno', label: 'Bueno' },
  { key: 'malo', label: 'Malo, con daño' },
]

describe('an answer is told on paper as people write it', () => {
  const examples: [string, Field | Column, AnswerValue | undefined, string][] = [
    ['nothing', { kind: 'number', ...named, unit: 'h' }, undefined, ''],
    ['a text', { kind: 'text', ...named }, ' Clínica Los Ángeles ', 'Clínica Los Ángeles'],
    ['lines', { kind: 'longText', ...named }, 'uno\ndos', 'uno\ndos'],
    ['a number', { kind: 'number', ...named }, 1234567.5, '1.234.567,5'],
    ['a number with its unit', { kind: 'number', ...named, unit: 'kg', decimals: 1 }, 1.5, '1,5 kg'],
    ['a percentage', { kind: 'number', ...named, unit: '%' }, 40, '40 %'],
    ['pesos', { kind: 'number', ...named, unit: '$' }, 45990, '$45.990'],
    ['pesos against', { kind: 'calculated', ...named, formula: '0 - a', unit: '$' }, -1500, '-$1.500'],
    ['unidades de fomento', { kind: 'number', ...named, unit: 'UF' }, 2.75, 'UF 2,75'],
    ['zero', { kind: 'number', ...named, unit: 'h' }, 0, '0 h'],
    ['what could not be read', { kind: 'number', ...named, unit: 'h' }, 'dos', 'dos'],
    ['a calculated one', { kind: 'calculated', ...named, formula: 'a / 3', unit: 'h' }, 0.33, '0,33 h'],
    ['a day', { kind: 'date', ...named }, '2026-11-26', '26-11-2026'],
    ['a time of day', { kind: 'time', ...named }, '09:05', '09:05'],
    ['yes', { kind: 'yesNo', ...named }, true, 'Sí'],
    ['no', { kind: 'yesNo', ...named }, false, 'No'],
    ['an option', { kind: 'oneOf', ...named, options }, 'malo', 'Malo, con daño'],
    [
      'several, in the order of the form',
      { kind: 'manyOf', ...named, options },
      ['malo', 'bueno'],
      'Bueno, Malo, con daño',
    ],
    ['none of several', { kind: 'manyOf', ...named, options }, [], ''],
    ['an option of another version', { kind: 'oneOf', ...named, options }, 'regular', 'regular'],
    ['rows', { kind: 'table', ...named, columns: [] }, [{ parte: 'Fusible' }], ''],
  ]
  test.each(examples)('%s', (_, field, answer, told) => {
    expect(answerText(field, answer, 'es')).toBe(told)
  })
})

test('in English words and marks are others, days are written as in Chile', () => {
  expect(answerText({ kind: 'number', ...named, unit: 'kg' }, 1234.5, 'en')).toBe('1,234.5 kg')
  expect(answerText({ kind: 'yesNo', ...named }, true, 'en')).toBe('Yes')
  expect(answerText({ kind: 'date', ...named }, '2026-11-26', 'en')).toBe('26-11-2026')
})

test('a RUT is dotted once it is one', () => {
  expect(showTaxId('76123456-0')).toBe('76.123.456-0')
  expect(showTaxId('12.345.678-9')).toBe('12.345.678-9')
})
