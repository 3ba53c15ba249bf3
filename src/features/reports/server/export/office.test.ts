import { describe, expect, test } from 'vitest'
import { csvOf } from '../../../../platform/server/csv.ts'
import { xlsxOf } from '../../../../platform/server/xlsx/xlsx.ts'
import { converted, EACH_SHEET, hasOffice, OF_CHILE } from './export.builders.ts'
import type { Column, Row } from '../../reports.contract.ts'
import type { Table } from './table.ts'
import { tableCsv } from './table-csv.ts'
import { tableXlsx } from './table-xlsx.ts'

const NOW = new Date('2026-06-20T15:00:00Z')
const column = (key: string, kind: Column['kind'], total = false): Column => ({
  key,
  label: key,
  kind,
  means: `Qué es ${key}.`,
  group: null,
  total,
  drill: total,
})
const columns = [
  column('Quién', 'text'),
  column('N°', 'number'),
  column('Cantidad', 'count', true),
  column('Tiempo', 'minutes', true),
  column('Uso', 'percent'),
  column('Día', 'day'),
  column('Registrado', 'instant'),
  column('Vigente', 'flag'),
]
const rows = [
  ['Íñigo Ñáñez; «hijo»', 12_345, 1_234_567, 1635, 58, '2026-02-28', '2026-06-20T15:05:00.000Z', true],
  ['=1+1', 7, 3, 59, null, '2024-02-29', '2026-01-01T02:30:00.000Z', false],
  ['+56 2 2345 6789', 8, 0, 0, 0, null, null, null],
  ['"comillas" & <signos>', 9, -4, 1440, 100, '1999-12-31', '1999-12-31T23:59:00.000Z', true],
]
const keyed = rows.map(
  (row, place) =>
    ({ rowKey: `${place}`, links: {}, ...Object.fromEntries(columns.map(({ key }, at) => [key, row[at]])) }) as Row,
)
/** The same rows again each time it is asked for: a table is read once. */
const table = (): Table => ({
  title: 'Prueba de acentos: ñ',
  sheet: 'Año',
  told: [{ label: 'Rango', value: '01-06-2026 al 30-06-2026' }],
  definitions: [],
  columns,
  sums: new Set(['Cantidad', 'Tiempo']),
  totals: { Cantidad: 1_234_566, Tiempo: 3134 },
  rowCount: rows.length,
  batches: (async function* () {
    yield keyed
  })(),
  close: async () => undefined,
})

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const found = []
  for await (const piece of pieces) found.push(piece)
  return Buffer.concat(found)
}

/** A CSV with commas as its cells; none of ours has a line break. */
const cellsOf = (csv: Buffer | undefined): string[][] =>
  csv!
    .toString()
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
        quoted === undefined ? plain! : quoted.replaceAll('""', '"'),
      ),
    )

describe.skipIf(!hasOffice)('LibreOffice', { timeout: 240_000 }, () => {
  test('opens a workbook with its accents, numbers, durations, days and instants, and counts the sums itself', async () => {
    const bytes = await whole(tableXlsx(table(), { language: 'es', author: 'Ñandú', now: NOW }))
    const sheets = await converted({ name: 'informe.xlsx', bytes }, EACH_SHEET(true))
    expect([...sheets.keys()].toSorted()).toEqual(['informe-Año.csv', 'informe-Qué se pidió.csv'])
    expect(cellsOf(sheets.get('informe-Año.csv'))).toEqual([
      ['Quién', 'N°', 'Cantidad', 'Tiempo', 'Uso (%)', 'Día', 'Registrado', 'Vigente'],
      ['Íñigo Ñáñez; «hijo»', '12345', '1,234,567', '27:15', '58%', '28-02-2026', '20-06-2026 11:05', 'Sí'],
      ['=1+1', '7', '3', '0:59', '', '29-02-2024', '31-12-2025 23:30', 'No'],
      ['+56 2 2345 6789', '8', '0', '0:00', '0%', '', '', ''],
      ['"comillas" & <signos>', '9', '-4', '24:00', '100%', '31-12-1999', '31-12-1999 20:59', 'Sí'],
      ['Total', '', '1,234,566', '52:14', '', '', '', ''],
    ])
    expect(cellsOf(sheets.get('informe-Qué se pidió.csv'))).toContainEqual(['Rango', '01-06-2026 al 30-06-2026'])
  })

  test('opens a CSV as Excel in Chile does: days are days, whole minutes are numbers, a formula is a text', async () => {
    const bytes = await whole(tableCsv(table(), 'es'))
    const sheets = await converted({ name: 'informe.csv', bytes }, EACH_SHEET(false), OF_CHILE)
    expect(cellsOf(sheets.get('informe-informe.csv'))).toEqual([
      ['Quién', 'N°', 'Cantidad', 'Tiempo (min)', 'Uso (%)', 'Día', 'Registrado', 'Vigente'],
      ['Íñigo Ñáñez; «hijo»', '12345', '1234567', '1635', '58', '02/28/2026', '06/20/2026 11:05:00', 'Sí'],
      ["'=1+1", '7', '3', '59', '', '02/29/2024', '12/31/2025 23:30:00', 'No'],
      ["'+56 2 2345 6789", '8', '0', '0', '0', '', '', ''],
      ['"comillas" & <signos>', '9', '-4', '1440', '100', '12/31/1999', '12/31/1999 20:59:00', 'Sí'],
      ['Total', '', '1234566', '3134', '', '', '', ''],
    ])
  })

  test('reads decimal commas as such, and never more', async () => {
    const bytes = csvOf(['a', 'b'], [[1.5, '1,5']])
    const sheets = await converted({ name: 'n.csv', bytes }, EACH_SHEET(false), OF_CHILE)
    expect(cellsOf(sheets.get('n-n.csv'))[1]).toEqual(['1.5', '1.5'])
  })

  test('goes on upon a second sheet where the rows of the first one end', async () => {
    const book = xlsxOf(
      {
        title: 'Largo',
        author: '',
        madeAt: NOW,
        sheet: 'Largo',
        columns: [{ head: 'n', kind: 'integer' }],
        batches: (async function* () {
          for (let n = 0; n < 25; n += 5) yield Array.from({ length: 5 }, (_, place) => [n + place])
        })(),
        totals: { label: 'Total', values: [300], sums: [true] },
        notes: { sheet: 'Notas', lines: [['Notas']] },
      },
      12,
    )
    const sheets = await converted({ name: 'l.xlsx', bytes: await whole(book) }, EACH_SHEET(false))
    const numbers = ['l-Largo.csv', 'l-Largo (2).csv', 'l-Largo (3).csv'].map((name) =>
      cellsOf(sheets.get(name)).map(([cell]) => cell),
    )
    expect(numbers).toEqual([
      ['n', ...Array.from({ length: 10 }, (_, n) => String(n))],
      ['n', ...Array.from({ length: 10 }, (_, n) => String(n + 10))],
      ['n', '20', '21', '22', '23', '24', '300'],
    ])
  })
})
