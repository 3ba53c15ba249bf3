import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compute, fieldsOf, readFormula, roundTo, type Values } from './formula.rules.ts'

const NUMBERS: Record<string, number> = { unidades: 3, precio: 1500, cero: 0 }
const ROWS: Record<string, number[]> = { 'repuestos.cantidad': [2, 1, 4], 'nada.total': [] }
const values: Values = {
  number: (field) => NUMBERS[field],
  time: (field) => ({ llegada: '22:40', salida: '01:10' })[field],
  rows: (table) => (table === 'repuestos' ? 3 : 0),
  column: (table, column) => ROWS[`${table}.${column}`] ?? [],
}
const valueOf = (text: string) => {
  const read = readFormula(text)
  if ('problem' in read) throw new Error(JSON.stringify(read.problem))
  return compute(read.formula, values)
}

test.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['10 - 4 - 3', 3],
  ['12 / 4 / 3', 1],
  ['-unidades + 5', 2],
  ['2 - -3', 5],
  ['1,5 * 2', 3],
  ['1.5*2', 3],
  ['unidades * precio', 4500],
  ['sum(repuestos.cantidad)', 7],
  ['average(repuestos.cantidad) * 3', 7],
  ['least(repuestos.cantidad) + most(repuestos.cantidad)', 5],
  ['count(repuestos)', 3],
  ['sum(nada.total)', 0],
  ['round(10 / 4)', 3],
  ['round(2 / 3; 2)', 0.67],
  ['minutes(llegada; salida) / 60', 2.5],
  ['redondear(promedio(repuestos.cantidad); 1) + suma(repuestos.cantidad) + contar(repuestos)', 12.3],
  ['minutos(llegada; salida) + minimo(repuestos.cantidad) + maximo(repuestos.cantidad)', 155],
])('%s is %d', (text, value) => {
  expect(valueOf(text)).toBe(value)
})

test.each(['precio / cero', 'falta + 1', 'average(nada.total)', 'minutes(llegada; falta)', 'round(falta; 1)'])(
  '%s has no value',
  (text) => {
    expect(valueOf(text)).toBeUndefined()
  },
)

test.each([
  ['', 1],
  ['1 +', 4],
  ['1 + * 2', 5],
  ['(1 + 2', 7],
  ['1 + 2)', 6],
  ['Precio', 1],
  ['sum(precio)', 5],
  ['sum(repuestos.cantidad; 1)', 25],
  ['minutes(llegada)', 16],
  ['repuestos.cantidad', 1],
  ['otra(1)', 1],
  ['1 ^ 2', 2],
  ['constructor(1)', 1],
  ['1 constructor 2', 3],
])('%j cannot be read from place %d on', (text, at) => {
  expect(readFormula(text)).toEqual({ problem: { code: 'form.formula', values: { at } } })
})

test('very deep formulas are refused, not followed', () => {
  expect(readFormula('('.repeat(5000) + '1' + ')'.repeat(5000))).toHaveProperty('problem')
  expect(readFormula(`${'-'.repeat(5000)}1`)).toHaveProperty('problem')
})

test('a formula tells what it is computed from', () => {
  const read = readFormula('a + sum(t.x) * count(t) - minutes(b; c)')
  expect('formula' in read && fieldsOf(read.formula)).toEqual(['a', 't', 'b', 'c'])
})

test('rounding goes away from zero at the half, as people do', () => {
  const rounded: [number, number, number][] = [
    [1.005, 2, 1.01],
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.1 + 0.2, 2, 0.3],
    [1234567.891, 2, 1234567.89],
    [8.345, 2, 8.35],
    [-0.4, 0, 0],
  ]
  for (const [value, decimals, found] of rounded) expect(roundTo(value, decimals)).toBe(found)
})

test('whatever is typed is read or refused, never thrown at anybody', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abz019.,;()+-*/ sum_ñ'), maxLength: 60 }), (text) => {
      const read = readFormula(text)
      if ('formula' in read) compute(read.formula, values)
    }),
  )
})

test('sums are what the numbers add up to', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 20 }), (numbers) => {
      const text = numbers.map((one) => (one < 0 ? `(0 - ${-one})` : String(one))).join(' + ')
      expect(valueOf(text)).toBe(numbers.reduce((sum, one) => sum + one, 0))
    }),
  )
})
