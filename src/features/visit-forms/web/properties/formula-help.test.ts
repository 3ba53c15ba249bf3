import { expect, test } from 'vitest'
import type { Field } from '../../format.contract.ts'
import { calculated, formOf, number, text, yesNo } from '../../forms.scenario.ts'
import { exampleOf, offersFor, putAt, wrongInFormula } from './formula-help.ts'

const total = calculated('total', 'horas') as Extract<Field, { kind: 'calculated' }>
const time = (key: string): Field => ({ kind: 'time', key, label: key })
const form = formOf(
  number('horas'),
  text('nota'),
  {
    kind: 'table',
    key: 'partes',
    label: 'Partes',
    columns: [
      { kind: 'text', key: 'nombre', label: 'Nombre' },
      { kind: 'number', key: 'monto', label: 'Monto' },
    ],
  },
  time('llegada'),
  time('salida'),
  calculated('doble', 'horas * 2', { showIf: { field: 'listo', is: 'equal', to: true } }),
  yesNo('listo'),
  number('porcentaje', { min: 10, max: 100 }),
  total,
)

test('a formula is offered what it can be computed from, never itself', () => {
  expect(offersFor(form, total).map(({ insert }) => insert)).toEqual([
    'horas',
    'sum(partes.monto)',
    'count(partes)',
    'doble',
    'porcentaje',
    'minutes(llegada; salida)',
  ])
})

const put: [text: string, from: number, to: number, result: string][] = [
  ['', 0, 0, 'horas'],
  ['2 *', 3, 3, '2 * horas'],
  ['2 * ', 4, 4, '2 * horas'],
  ['()', 1, 1, '(horas)'],
  ['a + b', 0, 1, 'horas + b'],
  ['+ 1', 0, 0, 'horas + 1'],
]
test.each(put)('in %j from %i to %i it gives %j', (text, from, to, result) => {
  const found = putAt(text, from, to, 'horas')
  expect(found.text).toBe(result)
  expect(found.text.slice(0, found.caret)).toMatch(/horas$/)
})

const examples: [formula: string, result: number | undefined][] = [
  ['horas * 3', 6],
  ['doble + 1', 5],
  ['count(partes)', 2],
  ['sum(partes.monto)', 7],
  ['minutes(llegada; salida) / 60', 1.5],
  ['porcentaje', 10],
  ['1 / 0', undefined],
  ['horas +', undefined],
]
test.each(examples)('%s has the example result %d', (formula, result) => {
  expect(exampleOf(form, total, formula)?.result).toBe(result)
})

const used: [formula: string, from: [string, unknown][]][] = [
  [
    'horas * doble',
    [
      ['horas', [2]],
      ['doble', [4]],
    ],
  ],
  ['sum(partes.monto)', [['Partes › Monto', [3, 4]]]],
  ['count(partes)', [['Partes', 2]]],
]
test.each(used)('the example of %s tells what it is worked out from', (formula, from) => {
  expect(exampleOf(form, total, formula)?.used.map(({ name, values, rows }) => [name, rows ?? values])).toEqual(from)
})

test('rows of an example count also where there is no number in them', () => {
  const columns = [{ kind: 'text' as const, key: 'nombre', label: 'Nombre' }]
  const names = formOf({ kind: 'table', key: 'nombres', label: 'Nombres', columns }, total)
  expect(exampleOf(names, total, 'count(nombres)')?.result).toBe(2)
})

test('what is wrong is told by its place or its name', () => {
  expect(wrongInFormula(form, total, 'horas + ')).toEqual([
    { code: 'form.formula', field: 'total.formula', values: { at: 9 } },
  ])
  expect(wrongInFormula(form, total, 'nota * 2').map(({ values }) => values)).toEqual([{ name: 'nota' }])
  expect(wrongInFormula(form, total, 'horas * 2')).toEqual([])
})
