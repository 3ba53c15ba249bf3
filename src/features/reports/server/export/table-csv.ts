import { csvWhile, type Cell as CsvCell } from '../../../../platform/server/csv.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { exportText } from '../../export.text.ts'
import type { Cell, Column } from '../../reports.contract.ts'
import { showCell } from '../../show-cell.ts'
import type { Table } from './table.ts'

/** Every row as CSV, then the totals: minutes are whole numbers, days and instants as they are written in Chile. */
export function tableCsv({ columns, batches, totals, rowCount }: Table, language: Language): AsyncGenerator<Buffer> {
  const t = exportText[language]
  const rows = async function* (): AsyncGenerator<CsvCell[][]> {
    for await (const batch of batches)
      yield batch.map((row) => columns.map(({ key, kind }) => csvCell(row[key] as Cell, kind, language)))
    if (rowCount && Object.values(totals).some((total) => total !== null))
      yield [columns.map(({ key }, place) => (place ? (totals[key] ?? null) : (totals[key] ?? t.total)))]
  }
  return csvWhile(
    columns.map((column) => headOf(column, language)),
    rows(),
  )
}

/** The name of a column with the unit of its numbers, which stand without it. */
export function headOf(column: Pick<Column, 'label' | 'kind' | 'group'>, language: Language): string {
  const t = exportText[language]
  const name = nameOf(column)
  return column.kind === 'minutes' || column.kind === 'days' || column.kind === 'percent' ? t[column.kind](name) : name
}

/** A sheet has one line of heads: what stands over several columns is said in each. */
export const nameOf = ({ group, label }: Pick<Column, 'label' | 'group'>): string =>
  group ? `${group}: ${label}` : label

function csvCell(cell: Cell, kind: Column['kind'], language: Language): CsvCell {
  const isNumber = typeof cell === 'number' || cell === null
  return isNumber ? cell : showCell(cell, kind, language)
}
