import { type Ctx, inPicture } from '../../../../platform/server/context.ts'
import type { App } from '../../../../platform/server/http/app.ts'
import { type MadeFile, serveFile } from '../../../../platform/server/http/serve-file.ts'
import { renderPdf } from '../../../../platform/server/pdf.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { bytesIn } from '../../../files/server/read-bytes.ts'
import { type ReadBytes, readHead } from '../../../settings/server/letterhead.ts'
import { paperOf } from '../../../visit-forms/paper.rules.ts'
import { paperApi } from '../../paper.contract.ts'
import { readOrderFacts } from './order-facts.ts'
import { orderPdf } from './order-pdf.ts'
import { readReportFacts } from './report-facts.ts'
import { reportPdf } from './report-pdf.ts'
import { readPictures } from './report-pictures.ts'

/** `filesDir`: where photos, signatures and the logo are. */
export function paperRoutes(app: App, filesDir: string) {
  const readBytes = bytesIn(filesDir)
  serveFile(app, paperApi.order, (ctx, input) => makeOrder(ctx, input, readBytes))
  serveFile(app, paperApi.report, (ctx, input) => makeReport(ctx, input, readBytes))
}

async function makeOrder(
  ctx: Ctx,
  { params, query }: Input<typeof paperApi.order>,
  readBytes: ReadBytes,
): Promise<MadeFile> {
  const order = await inPicture(ctx, (ctx) => readOrderFacts(ctx, params.id))
  const head = await readHead(ctx, readBytes)
  const body = await renderPdf(orderPdf(order, { language: ctx.language, paper: query.paper, head }))
  return { name: `orden-${order.visit.number}.pdf`, body }
}

async function makeReport(
  ctx: Ctx,
  { params, query }: Input<typeof paperApi.report>,
  readBytes: ReadBytes,
): Promise<MadeFile> {
  const facts = await inPicture(ctx, (ctx) => readReportFacts(ctx, params.id, query.number))
  const head = await readHead(ctx, readBytes)
  const sections = paperOf(facts.form, facts.report.answers)
  const { language, now } = ctx
  const body = await renderPdf(async () => {
    const pictures = await readPictures(sections, facts.files, readBytes)
    return reportPdf(facts, { language, paper: query.paper, head, sections, pictures, now })
  })
  const { number } = facts.report
  return { name: `visita-${facts.visit.number}${number > 1 ? `-v${number}` : ''}.pdf`, body }
}
