/** What the address of a report says: what is asked as the API has it, which figure is open, how rows are sorted. */
export type ReportSearch = Record<string, string | number | boolean | undefined>

/** Names in the address that are the screen's own. */
const OWN = new Set(['row', 'column', 'sort', 'saved'])
const MOST_CHARACTERS = 2000

/** Which figure is open: row and column of its drill-down; without row the total. */
export type Figure = { row?: string; column: string }

/** Whatever an address says is kept; what cannot be asked the server says, by field. */
export const readReportSearch = (raw: Record<string, unknown>): ReportSearch =>
  Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) =>
      ['string', 'number', 'boolean'].includes(typeof value) && String(value).length <= MOST_CHARACTERS && value !== ''
        ? [[name, value as string]]
        : [],
    ),
  )

/** What is asked of the server. */
export const askedOf = (search: ReportSearch): Record<string, string> =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      value === undefined || OWN.has(name) ? [] : [[name, String(value)]],
    ),
  )

/** The figure that is open, if one is. */
export const figureOf = ({ row, column }: ReportSearch): Figure | undefined =>
  column === undefined ? undefined : { row: row === undefined ? undefined : String(row), column: String(column) }

/** A value as the router writes it without quotes: '60' is a number in an address. */
const written = (value: string) => (/^(0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value)

/** The address with other things asked; what is open is of what was asked before. */
export const asking = (search: ReportSearch, asked: Record<string, string | undefined>): ReportSearch =>
  clean({ sort: search.sort, saved: search.saved, ...askedOf(search), ...asked })

/** The address with another figure open, or none. */
export const opening = (search: ReportSearch, figure: Figure | undefined): ReportSearch =>
  clean({ ...search, row: figure?.row, column: figure?.column })

export const sorting = (search: ReportSearch, sort: string | undefined): ReportSearch => clean({ ...search, sort })

const clean = (search: ReportSearch): ReportSearch =>
  Object.fromEntries(
    Object.entries(search).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, typeof value === 'string' ? written(value) : value]],
    ),
  )

/** How the address names a row; one of nothing is a dash, as an empty text would fall out of it. */
export const rowOf = (rowKey: string): string =>
  rowKey
    .split('~')
    .map((part) => part || '-')
    .join('~')
