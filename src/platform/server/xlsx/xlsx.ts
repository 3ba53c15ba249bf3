import { type Packed, zipOf } from '../zip.ts'
import { escaped, letters, type SheetCell } from './cells.ts'
import {
  notesSheet,
  type RowsAhead,
  rowsAhead,
  rowsSheet,
  type Sheet,
  type SheetColumn,
  type SheetLine,
  type SheetTotals,
} from './sheets.ts'
import { stylesXml } from './styles.ts'

export type Workbook = {
  title: string
  author: string
  madeAt: Date
  /** Name of the sheet of rows. */
  sheet: string
  columns: SheetColumn[]
  /** Rows as they come, some at a time. */
  batches: AsyncIterable<SheetCell[][]>
  totals?: SheetTotals
  /** A second sheet, of words. */
  notes: { sheet: string; lines: SheetLine[] }
}

/** Excel has no more rows on a sheet; what is beyond goes on upon the next one. */
const MOST_ROWS = 1_048_576
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** A workbook while its rows come: one batch of them at a time stands in memory. A text is never a formula. */
export const xlsxOf = (book: Workbook, mostRows = MOST_ROWS): AsyncGenerator<Uint8Array> =>
  zipOf(filesOf(book, rowsAhead(book.batches), mostRows), book.madeAt)

async function* filesOf(book: Workbook, ahead: RowsAhead, mostRows: number): AsyncGenerator<Packed> {
  const sheets: Sheet[] = []
  try {
    yield { name: 'xl/styles.xml', pieces: [XML + stylesXml] }
    do {
      const sheet: Sheet = { place: sheets.length, mostRows, rows: 1, last: false }
      sheets.push(sheet)
      yield { name: fileOf(sheet.place), pieces: rowsSheet(book.columns, ahead, sheet, book.totals) }
    } while (!sheets.at(-1)!.last)
  } finally {
    await ahead.close()
  }
  yield { name: fileOf(sheets.length), pieces: [notesSheet(book.notes.lines)] }
  yield* aroundSheets(book, sheets)
}

const fileOf = (place: number) => `xl/worksheets/sheet${place + 1}.xml`

/** Names of sheets have at most 31 letters, and none of these signs. */
const nameOf = (name: string, place: number): string => {
  const suffix = place ? ` (${place + 1})` : ''
  return name.replace(/[\\/?*[\]:']/g, ' ').slice(0, 31 - suffix.length) + suffix
}

/** What tells programs which sheets there are and where. */
function* aroundSheets({ title, author, madeAt, sheet, notes, columns }: Workbook, sheets: Sheet[]): Generator<Packed> {
  const names = [...sheets.map(({ place }) => nameOf(sheet, place)), nameOf(notes.sheet, 0)]
  const end = letters(columns.length - 1)
  const quoted = (place: number) => escaped(`'${names[place]}'`)
  const defined = sheets.map(
    ({ place, rows }) =>
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${place}" hidden="1">${quoted(place)}!$A$1:$${end}$${rows}</definedName>\
<definedName name="_xlnm.Print_Titles" localSheetId="${place}">${quoted(place)}!$1:$1</definedName>`,
  )
  const entries = names.map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  yield {
    name: 'xl/workbook.xml',
    pieces: [
      `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${entries.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`,
    ],
  }
  const targets = names.map((_, at) => `worksheets/sheet${at + 1}.xml`)
  const to = (place: number, type: string, target: string) =>
    `<Relationship Id="rId${place}" Type="${type}" Target="${target}"/>`
  const links = [
    ...targets.map((target, at) => to(at + 1, `${OFFICE}/worksheet`, target)),
    to(targets.length + 1, `${OFFICE}/styles`, 'styles.xml'),
  ]
  yield { name: 'xl/_rels/workbook.xml.rels', pieces: [relationships(links)] }
  yield {
    name: '_rels/.rels',
    pieces: [
      relationships([
        to(1, `${OFFICE}/officeDocument`, 'xl/workbook.xml'),
        to(2, `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
      ]),
    ],
  }
  yield {
    name: 'docProps/core.xml',
    pieces: [
      `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${madeAt.toISOString()}</dcterms:created></cp:coreProperties>`,
    ],
  }
  const parts = [
    ['/xl/workbook.xml', `${TYPE}.sheet.main+xml`],
    ['/xl/styles.xml', `${TYPE}.styles+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ...targets.map((target) => [`/xl/${target}`, `${TYPE}.worksheet+xml`]),
  ]
  const overrides = parts.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`)
  yield {
    name: '[Content_Types].xml',
    pieces: [
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ],
  }
}

const relationships = (links: string[]) =>
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`
