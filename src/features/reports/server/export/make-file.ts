import type { Readable } from 'node:stream'
import type { Ctx } from '../../../../platform/server/context.ts'
import { datedFileName } from '../../../../platform/server/file-name.ts'
import { type Paper, renderPdf } from '../../../../platform/server/pdf.ts'
import { fileWhileRead } from '../../../../platform/server/read-on.ts'
import { CSV, XLSX } from '../../../../platform/shared/media-types.ts'
import { wallClockInChile } from '../../../../platform/shared/chile/wall-clock.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import { bytesIn } from '../../../files/server/read-bytes.ts'
import { readHead } from '../../../settings/server/letterhead.ts'
import { exportText } from '../../export.text.ts'
import type { Report } from '../../reports.contract.ts'
import { showCell } from '../../show-cell.ts'
import type { Clicked } from '../engine/drill.ts'
import { askReport, readReport } from '../engine/read-report.ts'
import type { Raw } from '../parameters/parameter.ts'
import { chartPicture } from './chart-picture.ts'
import { openDrill, openReport, type Table } from './table.ts'
import { tableCsv } from './table-csv.ts'
import { lies, reportPdf, widthOf } from './table-pdf.ts'
import { tableXlsx } from './table-xlsx.ts'

/** Files that have every row, made while they are sent. */
export type SheetFormat = 'csv' | 'xlsx'
export type FileFormat = SheetFormat | 'pdf' | 'png'

/** A file of a report; `name` is ASCII. What is made while it is sent must be read or destroyed: it holds a connection. */
export type ReportFile = { name: string; type: string; body: Buffer | Readable; rowCount?: number }

/** Rows of a paper; whoever has more wants a sheet. */
export const MOST_ON_PAPER = 5000
/** Pixels of a chart: what a page is wide, and what a message shows. */
const CHART_WIDTH = 900
const HIGHEST_ON_PAPER = 480

/**
 * Makes the files of reports. @param filesDir where the logo of the company is
 * @throws Refusal as the report itself, 422 when it is too long for a paper or has no chart
 */
export const fileMaker =
  (filesDir: string) =>
  async (ctx: Ctx, key: string, raw: Raw, format: FileFormat, paper: Paper = 'letter'): Promise<ReportFile> => {
    if (format === 'pdf') return pdfFile(ctx, { key, raw, paper, filesDir })
    if (format === 'png') return pngFile(ctx, key, raw)
    return sheetFile(ctx, format, () => openReport(ctx, key, raw))
  }

/** Every fact that a figure was counted from, as a file. */
export const drillFile = async (
  ctx: Ctx,
  { key, raw, clicked }: { key: string; raw: Raw; clicked: Clicked },
  format: SheetFormat,
): Promise<ReportFile> => sheetFile(ctx, format, () => openDrill(ctx, key, raw, clicked))

async function sheetFile(ctx: Ctx, format: SheetFormat, open: () => Promise<Table>): Promise<ReportFile> {
  const { language, now } = ctx
  // asked before: what fails once the table is open would leave it so, and waiting for a second connection may
  const author = format === 'xlsx' ? await companyOf(ctx) : ''
  const table = await open()
  const { rowCount, close, title } = table
  const pieces = format === 'csv' ? tableCsv(table, language) : tableXlsx(table, { language, author, now })
  const body = fileWhileRead(pieces, close)
  return { name: datedFileName(title, now, format), type: format === 'csv' ? CSV : XLSX, body, rowCount }
}

const companyOf = async ({ db }: Ctx): Promise<string> =>
  (await db.selectFrom('company').select('name').executeTakeFirst())?.name ?? ''

type Papered = { key: string; raw: Raw; paper: Paper; filesDir: string }

async function pdfFile(ctx: Ctx, { key, raw, paper, filesDir }: Papered): Promise<ReportFile> {
  const report = await readReport(ctx, key, raw, MOST_ON_PAPER)
  const { rowCount } = report
  const { language } = ctx
  const [rows, most] = [rowCount, MOST_ON_PAPER].map((count) => showCell(count, 'count', language)) as [string, string]
  if (rowCount > MOST_ON_PAPER) throw invalid({ code: 'report.too_long_for_paper', values: { rows, most } })
  const head = await readHead(ctx, bytesIn(filesDir))
  const width = CHART_WIDTH * (lies(report) ? widthOf(report, paper) / widthOf({ columns: [] }, paper) : 1)
  const drawn = report.chart && rowCount > 1
  const chart = drawn
    ? await chartPicture({ report, language, width: Math.round(width), highest: HIGHEST_ON_PAPER, heading: [] })
    : undefined
  const body = await renderPdf(reportPdf(report, { language, paper, head, chart }))
  return { name: datedFileName(report.title, ctx.now, 'pdf'), type: 'application/pdf', body, rowCount }
}

async function pngFile(ctx: Ctx, key: string, raw: Raw): Promise<ReportFile> {
  const { plan } = await askReport(ctx, key, raw)
  if (!plan.chart) throw invalid({ code: 'report.no_chart' })
  const report = await readReport(ctx, key, raw)
  const { language } = ctx
  const picture = await chartPicture({ report, language, width: CHART_WIDTH, heading: headingOf(report, ctx) })
  return { name: datedFileName(report.title, ctx.now, 'png'), type: 'image/png', body: Buffer.from(picture.buffer) }
}

function headingOf({ title, told, asOf }: Report, { language }: Ctx): string[] {
  const at = wallClockInChile(asOf)
  const asked = told.map(({ label, value }) => `${label}: ${value}`)
  return [title, [...asked, exportText[language].asOf(`${showDay(at)}${at.slice(10)}`)].join(' · ')]
}
