import type { SheetCell, SheetKind } from '../../../../platform/server/xlsx/cells.ts'
import type { SheetLine } from '../../../../platform/server/xlsx/sheets.ts'
import { xlsxOf } from '../../../../platform/server/xlsx/xlsx.ts'
import { wallClockInChile } from '../../../../platform/shared/chile/wall-clock.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { exportText } from '../../export.text.ts'
import type { Cell, ColumnKind } from '../../reports.contract.ts'
import { showCell, showInstant } from '../../show-cell.ts'
import type { Table } from './table.ts'
import { headOf, nameOf } from './table-csv.ts'

const KINDS: Record<ColumnKind, SheetKind> = {
  text: 'text',
  flag: 'text',
  number: 'number',
  count: 'integer',
  days: 'integer',
  minutes: 'minutes',
  percent: 'percent',
  day: 'day',
  instant: 'instant',
}
type Look = { language: Language; author: string; now: Date }

/** Every row as a workbook: one sheet of rows with their totals, one of what was asked and what the columns mean. */
export function tableXlsx(table: Table, { language, author, now }: Look): AsyncGenerator<Uint8Array> {
  const { title, sheet, columns, batches, totals, sums, rowCount } = table
  const t = exportText[language]
  const rows = async function* (): AsyncGenerator<SheetCell[][]> {
    for await (const batch of batches)
      yield batch.map((row) => columns.map(({ key, kind }) => sheetCell(row[key] as Cell, kind, language)))
  }
  const told = Object.values(totals).some((total) => total !== null)
  return xlsxOf({
    title,
    author,
    madeAt: now,
    sheet,
    // durations say themselves what they are
    columns: columns.map((column) => ({
      head: column.kind === 'minutes' ? nameOf(column) : headOf(column, language),
      kind: KINDS[column.kind],
    })),
    batches: rows(),
    totals:
      rowCount && told
        ? {
            label: t.total,
            values: columns.map(({ key }) => totals[key] ?? null),
            sums: columns.map(({ key }) => sums.has(key)),
          }
        : undefined,
    notes: { sheet: t.asked, lines: notesOf(table, { language, now }) },
  })
}

function sheetCell(cell: Cell, kind: ColumnKind, language: Language): SheetCell {
  if (typeof cell === 'string' && kind === 'instant') return wallClockInChile(cell)
  return typeof cell === 'boolean' ? showCell(cell, kind, language) : cell
}

/** What was asked, when, and what it all means: a sheet that was sent on explains itself. */
function notesOf({ title, told, rowCount, columns, definitions }: Table, { language, now }: Omit<Look, 'author'>) {
  const t = exportText[language]
  const lines: SheetLine[] = [
    [t.asked],
    [t.report, title],
    ...told.map(({ label, value }): SheetLine => [label, value]),
    [t.made, showInstant(now.toISOString())],
    [t.rows, showCell(rowCount, 'count', language)],
    [''],
    [t.columns],
    ...columns.map((column): SheetLine => [nameOf(column), column.means]),
    ...(definitions.length ? ([[''], [t.definitions]] as SheetLine[]) : []),
    ...definitions.map(({ title, text }): SheetLine => [title, text]),
  ]
  return lines
}
