import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import { erpDocumentsApi } from '../../erp-documents.contract.ts'
import { listErpDocuments, type Parts, readErpDocument, readErpStatement } from './documents.queries.ts'

/** Documents of the ERP, read one by one and as far back as they go. */
export function documentsRoutes(app: App, parts: Parts): void {
  serve(app, erpDocumentsApi.list, (ctx, input) => listErpDocuments(ctx, parts, input))
  serve(app, erpDocumentsApi.document, (ctx, input) => readErpDocument(ctx, parts, input))
  serve(app, erpDocumentsApi.statement, (ctx, input) => readErpStatement(ctx, parts, input))
}
