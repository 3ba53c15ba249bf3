import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { type Cell, csvWhile } from '../../../../platform/server/csv.ts'
import { datedFileName } from '../../../../platform/server/file-name.ts'
import type { Database } from '../../../../platform/server/database.ts'
import type { MadeFile } from '../../../../platform/server/http/serve-file.ts'
import { fileWhileRead } from '../../../../platform/server/read-on.ts'
import type { SheetLine } from '../../../../platform/server/xlsx/sheets.ts'
import { xlsxOf } from '../../../../platform/server/xlsx/xlsx.ts'
import { wallClockInChile } from '../../../../platform/shared/chile/wall-clock.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import { notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { maySeeCustomer } from '../../../customers/customers.rules.ts'
import { documentsExportText } from '../../documents-export.text.ts'
import type { documentsExportApi } from '../../documents-export.contract.ts'
import type { DocumentQuestion } from '../../erp-documents.contract.ts'
import { lacking } from '../patience.ts'
import { codeIn, hasCodeStill } from '../snapshots.ts'
import { readStatus } from '../status.ts'
import { columnsOf } from './columns.ts'
import { type ExportLine, findAll, type Found, MOST_ROWS, nothingToExport } from './found.ts'

type Format = 'csv' | 'xlsx'
type Made = {
  ctx: Ctx
  found: Found
  question: DocumentQuestion
  customer: { name: string }
  companyName: string | null
}

/**
 * Everything that a question finds, as a file that is made while it is sent. What the company's books say is for our own
 * people. @throws Refusal before anything is sent; what fails later breaks the connection off
 */
export async function exportDocuments(
  ctx: Ctx,
  lineOf: (company: number) => ExportLine,
  { params, query: { company, ...question } }: Input<typeof documentsExportApi.csv>,
  format: Format,
): Promise<MadeFile> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const line = lineOf(company)
  const { rows } = await sql<{ name: string; erpCode: string | null }>`
    select c.name, ${codeIn(company)} as erp_code from customers c where c.id = ${params.id}`.execute(ctx.db)
  const [customer] = rows
  if (!customer || !maySeeCustomer(ctx.actor, params.id)) throw notFound('customer')
  const problem = lacking(line, question.panel)
  if (problem) throw nothingToExport(problem)
  if (!customer.erpCode) throw nothingToExport('notLinked')
  const taken = new AbortController()
  const found = await findAll({ db: ctx.db as Database }, line, {
    code: customer.erpCode,
    question,
    signal: taken.signal,
  })
  if (!(await hasCodeStill(ctx.db, { id: params.id, company, erpCode: customer.erpCode })))
    throw nothingToExport('away')
  const companyName = (await readStatus(ctx.db, company))?.companyName ?? null
  const made = { ctx, found, question, customer, companyName }
  const body = fileWhileRead(format === 'csv' ? csvOf(made) : xlsxWhile(made), async () => taken.abort())
  const t = documentsExportText[ctx.language]
  const title = t.titleOf(t.titles[question.panel], customer.name)
  // a file of CSV has no other place that tells whose it is; the first company's is called as ever
  const whose = company > 1 && companyName ? ` ${companyName}` : ''
  return { name: datedFileName(title + whose, ctx.now, format), body }
}

/** Days as they are written in Chile; below, whether there is more than the file holds. */
function csvOf({ ctx, found, question }: Made): AsyncGenerator<Buffer> {
  const columns = columnsOf(question.panel, ctx.language)
  const rows = async function* (): AsyncGenerator<Cell[][]> {
    for await (const page of found.pages)
      yield page.map((head) =>
        columns.map(({ of, kind }) => {
          const cell = of(head)
          return kind === 'day' && typeof cell === 'string' ? showDay(cell) : cell
        }),
      )
    if (found.wasCut()) yield [cutLine(ctx)]
  }
  return csvWhile(
    columns.map(({ head }) => head),
    rows(),
  )
}

/** One sheet of documents, one of what was asked. */
function xlsxWhile(made: Made): AsyncGenerator<Uint8Array> {
  const { ctx, found, question, customer } = made
  const t = documentsExportText[ctx.language]
  const columns = columnsOf(question.panel, ctx.language)
  const rows = async function* (): AsyncGenerator<Cell[][]> {
    for await (const page of found.pages) yield page.map((head) => columns.map(({ of }) => of(head)))
    if (found.wasCut()) yield [cutLine(ctx)]
  }
  return xlsxOf({
    title: t.titleOf(t.titles[question.panel], customer.name),
    author: made.companyName ?? '',
    madeAt: ctx.now,
    sheet: t.titles[question.panel],
    columns,
    batches: rows(),
    notes: { sheet: t.asked, lines: notesOf(made) },
  })
}

function notesOf({ ctx, question, customer, companyName }: Made): SheetLine[] {
  const t = documentsExportText[ctx.language]
  const at = wallClockInChile(ctx.now.toISOString())
  const lines: [string, string | null | undefined][] = [
    [t.customer, customer.name],
    [t.company, companyName],
    [t.query, question.query],
    [t.from, question.from && showDay(question.from)],
    [t.to, question.to && showDay(question.to)],
    [t.made, `${showDay(at)}${at.slice(10)}`],
  ]
  const told = lines.filter((line): line is [string, string] => Boolean(line[1]))
  return [[t.titles[question.panel]], ...told, [''], [t.source]]
}

const cutLine = ({ language }: Ctx): Cell[] => [
  documentsExportText[language].cut(MOST_ROWS.toLocaleString(language === 'es' ? 'es-CL' : 'en-GB')),
]
