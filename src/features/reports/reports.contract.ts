import { z } from 'zod'
import { endpoint, instant } from '../../platform/shared/contract.ts'
import { CSV, XLSX } from '../../platform/shared/media-types.ts'

export const reportKeys = [
  'cases-by-responsible-and-state',
  'statistics-by-responsible',
  'pending-by-responsible',
  'cases-of-customer',
  'commitments-by-type',
  'coverages-available',
  'coverages-expiring',
  'hours-charged',
  'hours-used-vs-contracted',
  'offline-time',
  'commitment-date-changes',
] as const
export const reportKey = z.enum(reportKeys)
export type ReportKey = z.infer<typeof reportKey>

/**
 * How a figure or a word is shown, and what it is on a sheet: minutes and days are whole, days '2026-11-23'. A `number`
 * names something, such as a case: it is written without separators.
 */
export const columnKind = z.enum(['text', 'number', 'count', 'minutes', 'days', 'percent', 'day', 'instant', 'flag'])
export type ColumnKind = z.infer<typeof columnKind>

export const column = z.object({
  key: z.string(),
  label: z.string(),
  kind: columnKind,
  /** What it counts, in the words of the definitions. */
  means: z.string(),
  /** Stands over several columns that belong together. */
  group: z.string().nullable(),
  /** Whether the sum of its rows is its total. */
  total: z.boolean(),
  /** Whether each of its figures leads to what it was counted from. */
  drill: z.boolean(),
})
export type Column = z.infer<typeof column>

export const cell = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type Cell = z.infer<typeof cell>

/** Where a cell leads: the number of a case, coverage or visit, the id of a customer. */
export const link = z.object({ to: z.enum(['case', 'customer', 'coverage', 'visit']), id: z.string() })
export type Link = z.infer<typeof link>

export type Row = { rowKey: string; links: Record<string, Link> } & Record<string, Cell | Record<string, Link>>
/** A cell for each column, by its key. */
export const row = z
  .object({ rowKey: z.string(), links: z.record(z.string(), link) })
  .catchall(cell) as unknown as z.ZodType<Row>

const totals = z.record(z.string(), z.number().nullable())

export const parameterKind = z.enum(['range', 'choice', 'customer', 'person', 'number', 'minutes', 'periods'])
/** What a report can be asked; `keys` are its names in the address. */
export const parameter = z.object({
  key: z.string(),
  keys: z.array(z.string()),
  kind: parameterKind,
  label: z.string(),
  hint: z.string().nullable(),
  required: z.boolean(),
  /** Of a choice. */
  options: z.array(z.object({ value: z.string(), label: z.string() })),
  /** What is asked when an address says nothing of it, as an address would; nothing where nothing is. */
  usual: z.record(z.string(), z.string()),
})
export type Parameter = z.infer<typeof parameter>

/** A term of the reports, explained once. */
export const definition = z.object({ key: z.string(), title: z.string(), text: z.string() })
export type Definition = z.infer<typeof definition>

export const chart = z.object({
  kind: z.enum(['bars', 'columns', 'lines']),
  stacked: z.boolean(),
  /** The column whose words name the bars. */
  category: z.string(),
  /** The columns whose figures are drawn. */
  series: z.array(z.string()),
})
export type Chart = z.infer<typeof chart>

export const reportItem = z.object({
  key: reportKey,
  title: z.string(),
  about: z.string(),
  parameters: z.array(parameter),
  /** Keys of the definitions that its columns use. */
  terms: z.array(z.string()),
})
export type ReportItem = z.infer<typeof reportItem>

export const report = reportItem.omit({ parameters: true, terms: true }).extend({
  asOf: instant,
  columns: z.array(column),
  rows: z.array(row),
  totals,
  /** When rows stand in groups: the sums of each group, under the key of its first column. */
  subtotals: z.array(z.object({ of: cell, rowKey: z.string(), totals })),
  /** All the rows there are; `rows` has the first thousand of them. */
  rowCount: z.int(),
  /** As they were understood, as an address has them. */
  parameters: z.record(z.string(), z.string()),
  /** The same in words, for a paper. */
  told: z.array(z.object({ label: z.string(), value: z.string() })),
  definitions: z.array(definition),
  chart: chart.nullable(),
  /** What to say when there is no row. */
  empty: z.string(),
})
export type Report = z.infer<typeof report>

export const drill = z.object({
  title: z.string(),
  columns: z.array(column),
  rows: z.array(row),
  /** `amount`: the figure that was clicked, counted again from these rows. */
  totals,
  rowCount: z.int(),
  nextCursor: z.string().nullable(),
})
export type Drill = z.infer<typeof drill>

const params = z.object({ key: reportKey })
/** What each report can be asked stands in the list of reports. */
const asked = z.record(z.string().max(60), z.string().max(2000))
const drilled = z
  .object({
    /** `rowKey` of a row, where `-` may stand for nothing; all rows when missing. */
    row: z.string().max(400).optional(),
    /** Key of the column whose figure is meant. */
    column: z.string().max(200).optional(),
    cursor: z.string().max(500).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  })
  .catchall(z.string().max(2000))
/** The same, and the paper. */
const printed = z.object({ paper: z.enum(['letter', 'a4']).default('letter') }).catchall(z.string().max(2000))
const file = z.file()

export const reportsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/reports',
    summary: 'The reports this person may read, what each can be asked, and what their terms mean',
    answer: z.object({ reports: z.array(reportItem), definitions: z.array(definition) }),
  }),
  read: endpoint({
    method: 'GET',
    path: '/api/reports/{key}',
    summary: 'A report: its rows and totals, from the facts as they are now',
    params,
    query: asked,
    answer: report,
  }),
  drill: endpoint({
    method: 'GET',
    path: '/api/reports/{key}/drill',
    summary: 'What a figure of a report was counted from, with the parameters of the report, its row and its column',
    params,
    query: drilled,
    answer: drill,
  }),
  csv: endpoint({
    method: 'GET',
    path: '/api/reports/{key}.csv',
    summary: 'A report as CSV for Excel in Chile: semicolons, UTF-8, decimal commas; every row',
    params,
    query: asked,
    answers: CSV,
    answer: file,
  }),
  xlsx: endpoint({
    method: 'GET',
    path: '/api/reports/{key}.xlsx',
    summary: 'A report as a workbook; every row',
    params,
    query: asked,
    answers: XLSX,
    answer: file,
  }),
  pdf: endpoint({
    method: 'GET',
    path: '/api/reports/{key}.pdf',
    summary: 'A report to print, with its chart',
    params,
    query: printed,
    answers: 'application/pdf',
    answer: file,
  }),
  png: endpoint({
    method: 'GET',
    path: '/api/reports/{key}.png',
    summary: 'The chart of a report as a picture',
    params,
    query: asked,
    answers: 'image/png',
    answer: file,
  }),
  drillCsv: endpoint({
    method: 'GET',
    path: '/api/reports/{key}/drill.csv',
    summary: 'Everything a figure was counted from, as CSV',
    params,
    query: drilled,
    answers: CSV,
    answer: file,
  }),
  drillXlsx: endpoint({
    method: 'GET',
    path: '/api/reports/{key}/drill.xlsx',
    summary: 'Everything a figure was counted from, as a workbook',
    params,
    query: drilled,
    answers: XLSX,
    answer: file,
  }),
}
