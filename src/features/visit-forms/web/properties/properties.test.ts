import { expect, test } from 'vitest'
import { FACTS, field, type FieldKind } from '../../format.contract.ts'
import { factsFor } from '../../start-facts.rules.ts'
import { formOf, text } from '../../forms.scenario.ts'
import { whyNotKeep } from '../../keeping.rules.ts'
import { comparisonsFor } from './comparisons.ts'
import { type Fits, readOptional } from './numbers.ts'
import { linesOf, readable, withOptions } from './options.ts'
import { withPart } from './with-part.ts'

const compared: [FieldKind, string][] = [
  ['text', 'equal different filled empty'],
  ['longText', 'filled empty'],
  ['number', 'equal different above below filled empty'],
  ['date', 'equal different above below filled empty'],
  ['time', 'equal different above below filled empty'],
  ['yesNo', 'equal different filled empty'],
  ['oneOf', 'equal different filled empty'],
  ['manyOf', 'including lacking filled empty'],
  ['table', 'filled empty'],
  ['photo', 'filled empty'],
  ['signature', 'filled empty'],
  ['calculated', 'equal different above below filled empty'],
]
test.each(compared)('a %s is compared by %s', (kind, comparisons) => {
  expect(comparisonsFor(kind).join(' ')).toBe(comparisons)
})

test('every kind of field has its comparisons', () => {
  expect(compared.map(([kind]) => kind)).toEqual(field.options.map((one) => one.shape.kind.value))
})

const facts: [FieldKind, number | string[]][] = [
  ['text', FACTS.length - 2],
  ['number', ['case.number']],
  ['date', ['today']],
  ['time', ['now']],
  ['yesNo', []],
  ['photo', []],
]
test.each(facts)('a %s can begin with the facts that fit it', (kind, expected) => {
  const found = factsFor(kind)
  expect(typeof expected === 'number' ? found.length : found).toEqual(expected)
})

const pasted: [text: string, lines: string[]][] = [
  ['Uno\nDos\r\nTres', ['Uno', 'Dos', 'Tres']],
  ['  - Uno\n\n• Dos\n3. Tres\n4) Cuatro', ['Uno', 'Dos', 'Tres', 'Cuatro']],
  ['3.5 litros\n-5 grados', ['3.5 litros', '-5 grados']],
  ['A\tB', ['A B']],
  ['  \n ', []],
  ['Uno\u0002dos\u000btres', ['Uno dos tres']],
]
test.each(pasted)('%j pasted makes %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines)
})

test('what a document brings along unseen does not keep a form from being saved', () => {
  const typed = readable('Falla\u0000 eléctrica\u000b\ud83d\nsegunda línea')
  expect(typed).toBe('Falla  eléctrica \ufffd\nsegunda línea')
  expect(whyNotKeep(formOf(text('a', { help: typed })))).toEqual([])
})

test('new options get keys of their own, and those that are there are not repeated', () => {
  expect(withOptions([{ key: 'bueno', label: 'Regular' }], ['Bueno', 'Regular', '¡Bueno!', '5'])).toEqual([
    { key: 'bueno', label: 'Regular' },
    { key: 'bueno_2', label: 'Bueno' },
    { key: 'bueno_3', label: '¡Bueno!' },
    { key: 'campo', label: '5' },
  ])
})

test('a hundred options are the most', () => {
  expect(
    withOptions(
      [],
      Array.from({ length: 130 }, (_, place) => `Opción ${place}`),
    ),
  ).toHaveLength(100)
})

const typed: [text: string, fits: Fits, read: ReturnType<typeof readOptional>][] = [
  ['', {}, { value: undefined }],
  ['1,5', {}, { value: 1.5 }],
  ['-2,25', {}, { value: -2.25 }],
  ['-', {}, undefined],
  ['dos', {}, undefined],
  ['5', { max: 4 }, undefined],
  ['0', { min: 1 }, undefined],
  ['1,5', { whole: true }, undefined],
]
test.each(typed)('%j, where %j fits, is read as %j', (text, fits, read) => {
  expect(readOptional(text, 'es', fits)).toEqual(read)
})

test('what is taken away is not there any more', () => {
  expect(Object.keys(withPart<{ a?: number; b?: number }>({ a: 1, b: 2 }, { a: undefined }))).toEqual(['b'])
})
