import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import { notAllowed } from '../../../platform/shared/refusal.ts'
import { definitionsText, terms } from '../definitions.text.ts'
import { reportsApi } from '../reports.contract.ts'
import { readDrill } from './engine/drill.ts'
import { exportRoutes } from './export/export.routes.ts'
import { describe, readReport, reportsFor } from './engine/read-report.ts'

/** `filesDir`: where the logo of the company is, for papers. */
export function reportsRoutes(app: App, filesDir: string): void {
  exportRoutes(app, filesDir)
  serve(app, reportsApi.list, listReports)
  serve(app, reportsApi.read, (ctx, { params, query }) => readReport(ctx, params.key, query))
  serve(app, reportsApi.drill, (ctx, { params, query: { row, column, cursor, limit, ...asked } }) =>
    readDrill(ctx, params.key, asked as Record<string, string>, { row, column, cursor, limit }),
  )
}

/** The reports of whoever asks, and what their terms mean. */
async function listReports(ctx: Ctx) {
  const reports = reportsFor(ctx)
  if (!reports.length) throw notAllowed()
  return {
    reports: await Promise.all(reports.map((one) => describe(ctx, one))),
    definitions: terms.map((key) => ({ key, ...definitionsText[ctx.language][key] })),
  }
}
