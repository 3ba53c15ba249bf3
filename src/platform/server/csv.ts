import { stringify } from 'csv-stringify/sync'

export type Cell = string | number | null

const number = new Intl.NumberFormat('es-CL', { useGrouping: false, maximumFractionDigits: 6, signDisplay: 'negative' })

const conventions = {
  delimiter: ';',
  record_delimiter: '\r\n',
  escape_formulas: true,
  quoted_match: /[\r\n]/, // half a line end begins a new row too, and what stands there may be a formula
  cast: { number: (value: number) => number.format(value) },
} as const

/**
 * A table as Excel in Chile opens it: semicolons, UTF-8 with its mark, decimal commas. A text that a spreadsheet would
 * run as a formula is kept as text by an apostrophe; numbers stay numbers, and nothing is never less than nothing.
 */
export const csvOf = (columns: string[], rows: Iterable<Cell[]>): Buffer =>
  Buffer.from(stringify([columns, ...rows], { ...conventions, bom: true }))

/** The same, while its rows come: one batch of them at a time stands in memory. */
export async function* csvWhile(columns: string[], batches: AsyncIterable<Cell[][]>): AsyncGenerator<Buffer> {
  yield csvOf(columns, [])
  for await (const rows of batches) if (rows.length) yield Buffer.from(stringify(rows, conventions))
}
