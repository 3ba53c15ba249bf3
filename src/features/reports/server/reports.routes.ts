import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { reportsApi } from '../reports.contract.ts'
import { readDrill } from './engine/drill.ts'
import { exportRoutes } from './export/export.routes.ts'
import { readReport } from './engine/read-report.ts'
import { listReports } from './list-reports.ts'

/** `filesDir`: where the logo of the company is, for papers. */
export function reportsRoutes(app: App, filesDir: string): void {
  exportRoutes(app, filesDir)
  serve(app, reportsApi.list, listReports)
  serve(app, reportsApi.read, (ctx, { params, query }) => readReport(ctx, params.key, query))
  serve(app, reportsApi.drill, (ctx, { params, query: { row, column, cursor, limit, ...asked } }) =>
    readDrill(ctx, params.key, asked as Record<string, string>, { row, column, cursor, limit }),
  )
}
