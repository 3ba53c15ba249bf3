import { cellXml, letters, type SheetCell, type SheetKind, sumXml } from './cells.ts'

export type SheetColumn = { head: string; kind: SheetKind }
/** The last row: its words, the figures, and which of them are the sums of their columns. */
export type SheetTotals = { label: string; values: (number | null)[]; sums: boolean[] }
export type SheetLine = [heading: string] | [name: string, text: string]

const WIDEST = 60
const WIDTHS: Partial<Record<SheetKind, number>> = { day: 11, instant: 16, minutes: 10, percent: 9 }
const BEGIN =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
const FITS = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
const PAGE =
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/>'

/** Rows one batch after the other; the next batch is looked at before it is taken, so the last row is known as such. */
export function rowsAhead(batches: AsyncIterable<SheetCell[][]>) {
  const iterator = batches[Symbol.asyncIterator]()
  let left: SheetCell[][] = []
  let ended = false
  return {
    /** Reads on when everything was taken. @returns what is there; nothing when that was all */
    async look(): Promise<SheetCell[][]> {
      while (!left.length && !ended) {
        const next = await iterator.next()
        if (next.done) ended = true
        else left = next.value
      }
      return left
    },
    take(most: number): SheetCell[][] {
      const taken = left.slice(0, most)
      left = left.slice(most)
      return taken
    },
    close: async () => void (await iterator.return?.()),
  }
}
export type RowsAhead = ReturnType<typeof rowsAhead>

/** Where a sheet stands in its book, how many rows it may have and, afterwards, how many it has. */
export type Sheet = { place: number; mostRows: number; rows: number; last: boolean }

/** A sheet of rows with a head that stays, as many as fit; below the very last one are the totals. */
export async function* rowsSheet(
  columns: SheetColumn[],
  ahead: RowsAhead,
  sheet: Sheet,
  totals?: SheetTotals,
): AsyncGenerator<string> {
  const end = letters(columns.length - 1)
  let found = await ahead.look()
  yield `${BEGIN}${FITS}<sheetViews><sheetView workbookViewId="0"${sheet.place ? '' : ' tabSelected="1"'}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${widths(columns, found)}<sheetData>${rowXml(
    1,
    columns.map(({ head }, place) => cellXml(`${letters(place)}1`, head, 'text', 'head')),
  )}`
  while (found.length && sheet.rows < sheet.mostRows - 1) {
    const first = sheet.rows + 1
    const rows = ahead.take(sheet.mostRows - 1 - sheet.rows) // the last row is kept for the totals
    sheet.rows += rows.length
    yield rows.map((row, place) => rowXml(first + place, cellsOf(first + place, row, columns))).join('')
    found = await ahead.look()
  }
  sheet.last = !found.length
  if (sheet.last && totals) yield totalXml(columns, sheet, totals)
  yield `</sheetData><autoFilter ref="A1:${end}${sheet.rows}"/>${PAGE}</worksheet>`
}

const rowXml = (at: number, cells: string[]) => `<row r="${at}">${cells.join('')}</row>`

const cellsOf = (at: number, row: SheetCell[], columns: SheetColumn[]): string[] =>
  row.map((value, place) => cellXml(letters(place) + at, value, columns[place]!.kind))

/** Sums count for themselves, so they follow a filter; not where their rows are on other sheets too. */
function totalXml(columns: SheetColumn[], { place, rows }: Sheet, { label, values, sums }: SheetTotals): string {
  const cells = columns.map(({ kind }, at) => {
    const column = letters(at)
    const name = `${column}${rows + 1}`
    const value = values[at] ?? null
    if (at === 0 && value === null) return cellXml(name, label, 'text', 'total')
    const counts = sums[at] && value !== null && place === 0 && rows > 1
    return counts ? sumXml(name, { column, rows, value, kind }) : cellXml(name, value, kind, 'total')
  })
  return rowXml(rows + 1, cells)
}

/** As wide as what is seen first needs. */
function widths(columns: SheetColumn[], rows: SheetCell[][]): string {
  const cols = columns.map(({ head, kind }, place) => {
    const words = kind === 'text' ? rows.slice(0, 200).map((row) => String(row[place] ?? '').length) : []
    const longest = Math.max(...head.split(/\s+/).map((word) => word.length + 3), head.length / 2, ...words)
    const width = Math.min(WIDEST, Math.max(WIDTHS[kind] ?? 8, longest + 2))
    return `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`
  })
  return `<cols>${cols.join('')}</cols>`
}

/** A sheet of words: headings, and names with what they mean. */
export function notesSheet(lines: SheetLine[]): string {
  const rows = lines.map(([name, text], place) => {
    const at = place + 1
    const cells = [cellXml(`A${at}`, name, 'text', text === undefined && name ? 'head' : 'plain')]
    return rowXml(at, text === undefined ? cells : [...cells, cellXml(`B${at}`, text, 'text')])
  })
  return `${BEGIN}${FITS}<cols><col min="1" max="1" width="32" customWidth="1"/><col min="2" max="2" width="90" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData>${PAGE}</worksheet>`
}
