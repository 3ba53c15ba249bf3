import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | null

const number = new Intl.NumberFormat('es-CL', { useGrouping: false, maximumFractionDigits: 6, signDisplay: 'negative' })

/**
 * A table as Excel in Chile opens it: semicolons, UTF-8 with its mark, decimal commas. A text that a spreadsheet would
 * run as a formula is kept as text by an apostrophe; numbers stay numbers, and nothing is never less than nothing.
 */
export function csvOf(columns: string[], rows: Iterable<Cell[]>): Buffer {
  const text = stringify([columns, ...rows], {
    delimiter: ';',
    record_delimiter: '\r\n',
    bom: true,
    escape_formulas: true,
    cast: { number: (value) => number.format(value) },
  })
  return Buffer.from(text)
}
