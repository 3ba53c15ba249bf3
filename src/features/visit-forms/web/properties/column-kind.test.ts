import { expect, test } from 'vitest'
import { column, type Column } from '../../format.contract.ts'
import { columnOfKind } from './column-kind.ts'

const named = { key: 'monto', label: 'Monto' }
const number: Column = { kind: 'number', ...named, unit: '$', min: 0, required: true }

const examples: [Column, Column['kind'], Column][] = [
  [number, 'text', { kind: 'text', ...named, required: true }],
  [number, 'yesNo', { kind: 'yesNo', ...named }],
  [{ kind: 'text', ...named }, 'number', { kind: 'number', ...named }],
  [number, 'oneOf', { kind: 'oneOf', ...named, options: [{ key: 'opcion_1', label: 'Opción 1' }], required: true }],
]
test.each(examples)('%j as %s keeps its name and what both kinds have', (from, kind, expected) => {
  const found = columnOfKind(from, kind, 'Opción 1')
  expect(found).toEqual(expected)
  expect(column.safeParse(found).success).toBe(true)
})
