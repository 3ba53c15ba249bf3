import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import { serveFile } from '../../../../platform/server/http/serve-file.ts'
import { renderPdf } from '../../../../platform/server/pdf.ts'
import { bytesIn } from '../../../files/server/read-bytes.ts'
import { readHead } from '../../../settings/server/letterhead.ts'
import { statementApi } from '../../statement.contract.ts'
import { readStatement } from './read-statement.ts'
import { statementCsv } from './statement-csv.ts'
import { statementPdf } from './statement-pdf.ts'

/** `filesDir`: where the logo of the company is. */
export function statementRoutes(app: App, filesDir: string) {
  serve(app, statementApi.read, readStatement)
  serveFile(app, statementApi.pdf, async (ctx, { params, query }) => {
    const one = await readStatement(ctx, { params, query, body: undefined })
    const head = await readHead(ctx, bytesIn(filesDir))
    const body = await renderPdf(statementPdf(one, { language: ctx.language, paper: query.paper, head }))
    return { name: nameOf(one, 'pdf'), body }
  })
  serveFile(app, statementApi.csv, async (ctx, input) => {
    const one = await readStatement(ctx, input)
    return { name: nameOf(one, 'csv'), body: statementCsv(one, ctx.language) }
  })
}

const nameOf = ({ coverage, month }: { coverage: { number: number }; month: string }, kind: string) =>
  `cartola-${coverage.number}-${month}.${kind}`
