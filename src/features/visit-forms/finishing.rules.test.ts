import { describe, expect, test } from 'vitest'
import { judge } from './finishing.rules.ts'
import { answers as answersShape, type AnswerValue, type Field } from './format.contract.ts'
import { formOf } from './forms.scenario.ts'

const named = { key: 'campo', label: 'Campo' }
const options = [
  { key: 'bueno', label: 'Bueno' },
  { key: 'malo', label: 'Malo' },
]
const FILE = '0197f0a0-0000-7000-8000-000000000001'
const signed = { fileId: FILE, name: 'Rosa Soto', signedAt: '2026-11-26T12:00:00Z' }
const parts: Field = {
  kind: 'table',
  ...named,
  columns: [
    { kind: 'text', key: 'parte', label: 'Repuesto', required: true },
    { kind: 'number', key: 'cantidad', label: 'Cantidad', min: 1 },
    { kind: 'oneOf', key: 'estado', label: 'Estado', options },
  ],
}
const reasons = (field: Field, answer: AnswerValue | undefined) =>
  judge(formOf(field), answer === undefined ? {} : { campo: answer }).reasons.map(
    ({ code, field }) => `${field}: ${code}`,
  )

describe('an answer of each kind is accepted, or says what is wrong', () => {
  const examples: [string, Field, AnswerValue | undefined, string[]][] = [
    ['nothing where nothing is required', { kind: 'text', ...named }, undefined, []],
    ['nothing where something is', { kind: 'text', ...named, required: true }, undefined, ['campo: form.missing']],
    ['nothing but spaces', { kind: 'longText', ...named, required: true }, '  \n', ['campo: form.missing']],
    ['no is an answer', { kind: 'yesNo', ...named, required: true }, false, []],
    ['zero is an answer', { kind: 'number', ...named, required: true }, 0, []],
    ['a number as text', { kind: 'number', ...named }, '3', ['campo: form.kind']],
    ['too small', { kind: 'number', ...named, min: 1 }, 0, ['campo: form.too_small']],
    ['too big', { kind: 'number', ...named, max: 10 }, 11, ['campo: form.too_big']],
    ['too many decimals', { kind: 'number', ...named, decimals: 1 }, 1.25, ['campo: form.decimals']],
    ['a day', { kind: 'date', ...named }, '2028-02-29', []],
    ['a day that does not exist', { kind: 'date', ...named }, '2027-02-29', ['campo: form.date']],
    ['a time of day', { kind: 'time', ...named }, '23:59', []],
    ['no time of day', { kind: 'time', ...named }, '24:00', ['campo: form.time']],
    ['an option', { kind: 'oneOf', ...named, options }, 'malo', []],
    ['an option of another version', { kind: 'oneOf', ...named, options }, 'regular', ['campo: form.option']],
    ['several options', { kind: 'manyOf', ...named, options }, ['malo', 'bueno'], []],
    ['the same option twice', { kind: 'manyOf', ...named, options }, ['malo', 'malo'], ['campo: form.option']],
    ['no option at all', { kind: 'manyOf', ...named, options, required: true }, [], ['campo: form.missing']],
    ['rows', parts, [{ parte: 'Fusible', cantidad: 2, estado: 'malo' }], []],
    [
      'a row without its part',
      parts,
      [{ parte: 'Fusible' }, { cantidad: 0 }],
      ['campo.1.parte: form.missing', 'campo.1.cantidad: form.too_small'],
    ],
    ['a row that says nothing is none', parts, [{ parte: ' ' }, { cantidad: 1 }], ['campo.1.parte: form.missing']],
    ['rows that say nothing where some are required', { ...parts, required: true }, [{}, {}], ['campo: form.missing']],
    ['a row of another version', parts, [{ parte: 'Fusible', lote: 'x' }], ['campo.0.lote: form.unknown_field']],
    ['too few photos', { kind: 'photo', ...named, min: 2 }, [{ fileId: FILE }], ['campo: form.too_few_photos']],
    ['no photo where none is required', { kind: 'photo', ...named, min: 2 }, [], []],
    [
      'too many photos',
      { kind: 'photo', ...named, max: 1 },
      [{ fileId: FILE }, { fileId: FILE }],
      ['campo: form.too_many_photos'],
    ],
    ['a signature', { kind: 'signature', ...named }, signed, []],
    [
      'a name that nobody signed for',
      { kind: 'signature', ...named },
      { ...signed, fileId: '' },
      ['campo: form.not_signed'],
    ],
    [
      'a signature without a name',
      { kind: 'signature', ...named },
      { ...signed, name: ' ' },
      ['campo.name: form.signer_name'],
    ],
    [
      'a signature without the RUT it needs',
      { kind: 'signature', ...named, taxId: 'required' },
      signed,
      ['campo.taxId: form.signer_tax_id'],
    ],
    [
      'a RUT with a wrong digit',
      { kind: 'signature', ...named, taxId: 'asked' },
      { ...signed, taxId: '12.345.678-9' },
      ['campo.taxId: form.rut'],
    ],
    ['a list where a text belongs', { kind: 'text', ...named }, ['x'], ['campo: form.kind']],
    ['a text where rows belong', parts, 'x', ['campo: form.kind']],
    ['rows where photos belong', { kind: 'photo', ...named }, [{ parte: 'x' }], ['campo: form.kind']],
  ]
  test.each(examples)('%s', (_, field, answer, found) => {
    expect(reasons(field, answer)).toEqual(found)
  })
})

const FILES = Array.from({ length: 61 }, (_, n) => `0197f0a0-0000-7000-8000-${String(n).padStart(12, '0')}`)
const photos = FILES.map((fileId) => ({ fileId }))
const rows: Field = { kind: 'table', ...named, columns: [{ kind: 'text', key: 'parte', label: 'Repuesto' }] }
const extremes: [string, Field, AnswerValue, string[]][] = [
  ['the longest text', { kind: 'text', ...named }, 'x'.repeat(500), []],
  ['a text that is too long', { kind: 'longText', ...named }, 'x'.repeat(10_001), ['campo: form.too_long']],
  ['what no database keeps', { kind: 'text', ...named }, 'a\u0000', ['campo: form.characters']],
  ['half a character', { kind: 'longText', ...named }, 'a\ud83d', ['campo: form.characters']],
  ['half a character in a row', rows, [{ parte: 'a\ud83d' }], ['campo.0.parte: form.characters']],
  ['a hundred rows', rows, Array.from({ length: 100 }, () => ({ parte: 'x' })), []],
  ['more rows', rows, Array.from({ length: 101 }, () => ({ parte: 'x' })), ['campo: form.too_many_rows']],
  ['thirty photos', { kind: 'photo', ...named }, photos.slice(0, 30), []],
  ['more photos than any field takes', { kind: 'photo', ...named }, photos, ['campo: form.too_many_photos']],
  ['one photo twice', { kind: 'photo', ...named, min: 2 }, [photos[0]!, photos[0]!], ['campo: form.too_few_photos']],
  ['the longest name', { kind: 'signature', ...named }, { ...signed, name: 'x'.repeat(120) }, []],
  [
    'a longer name',
    { kind: 'signature', ...named },
    { ...signed, name: 'x'.repeat(121) },
    ['campo.name: form.too_long'],
  ],
  [
    'a RUT of many spaces',
    { kind: 'signature', ...named },
    { ...signed, taxId: `12.345.678${' '.repeat(20)}-5` },
    ['campo.taxId: form.rut'],
  ],
]
test.each(extremes)('what is sound on the phone is taken by the office: %s', (_, field, answer, found) => {
  expect(reasons(field, answer)).toEqual(found)
  if (!found.length) expect(answersShape.safeParse({ campo: answer }).success).toBe(true)
})

test('a name that nobody signed for arrives, and is told as that', () => {
  const unsigned = { fileId: '', name: 'Rosa Soto', signedAt: '' }
  expect(answersShape.parse({ campo: unsigned })).toEqual({ campo: unsigned })
  expect(reasons({ kind: 'signature', ...named }, unsigned)).toEqual(['campo: form.not_signed'])
})

test('texts and answers without end are refused before they are judged', () => {
  expect(answersShape.safeParse({ campo: 'x'.repeat(10_001) }).success).toBe(false)
  const many = Object.fromEntries(Array.from({ length: 301 }, (_, n) => [`f${n}`, 1]))
  expect(answersShape.safeParse(many).success).toBe(false)
})

test('an answer to a question that the form does not have is told', () => {
  expect(judge(formOf({ kind: 'text', ...named }), { otro: 'x' }).reasons).toEqual([
    { code: 'form.unknown_field', field: 'otro' },
  ])
})
