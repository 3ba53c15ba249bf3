import { expect, test } from 'vitest'
import type { Cell, ColumnKind } from './reports.contract.ts'
import { showCell } from './show-cell.ts'

const cases: [kind: ColumnKind, cell: Cell, es: string, en: string][] = [
  ['count', 0, '0', '0'],
  ['count', 1234567, '1.234.567', '1,234,567'],
  ['count', null, '–', '–'],
  ['number', 10_452, '10452', '10452'],
  ['number', null, '', ''],
  ['minutes', 0, '0 min', '0 min'],
  ['minutes', 90, '1 h 30 min', '1 h 30 min'],
  ['minutes', 72_000, '1.200 h', '1,200 h'],
  ['minutes', -45, '−45 min', '−45 min'],
  ['days', 1200, '1.200', '1,200'],
  ['days', -3, '−3', '−3'],
  ['percent', 45, '45 %', '45 %'],
  ['percent', 1045, '1.045 %', '1,045 %'],
  ['percent', null, '–', '–'],
  ['day', '2026-11-03', '03-11-2026', '03-11-2026'],
  ['day', null, '', ''],
  ['instant', '2026-06-20T15:00:00.000Z', '20-06-2026 11:00', '20-06-2026 11:00'],
  ['instant', '2026-01-01T02:59:59.000Z', '31-12-2025 23:59', '31-12-2025 23:59'],
  ['instant', '2026-06-20T04:05:00.000Z', '20-06-2026 00:05', '20-06-2026 00:05'],
  ['flag', true, 'Sí', 'Yes'],
  ['flag', false, 'No', 'No'],
  ['text', 'Clínica Ñuñoa', 'Clínica Ñuñoa', 'Clínica Ñuñoa'],
  ['text', null, '', ''],
]

test.each(cases)('a cell of kind %s with %j is shown as «%s» in Chile and as “%s” in English', (kind, cell, es, en) => {
  expect(showCell(cell, kind, 'es')).toBe(es)
  expect(showCell(cell, kind, 'en')).toBe(en)
})
