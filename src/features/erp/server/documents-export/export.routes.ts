import type { App } from '../../../../platform/server/http/app.ts'
import { serveFile } from '../../../../platform/server/http/serve-file.ts'
import { whileSending } from '../../../../platform/server/while-sending.ts'
import { documentsExportApi } from '../../documents-export.contract.ts'
import type { ExportLine } from './found.ts'
import { exportDocuments } from './make-file.ts'

/** Documents of the ERP as files; they ask a lot of it, so few are made at the same time. */
export function documentsExportRoutes(app: App, lineOf: (company: number) => ExportLine): void {
  serveFile(app, documentsExportApi.csv, (ctx, input) =>
    whileSending(ctx.actor.id, () => exportDocuments(ctx, lineOf, input, 'csv')),
  )
  serveFile(app, documentsExportApi.xlsx, (ctx, input) =>
    whileSending(ctx.actor.id, () => exportDocuments(ctx, lineOf, input, 'xlsx')),
  )
}
