import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import type { ErpCompanies } from '../../erp/server/companies.ts'
import type { NightWork } from '../../erp/server/night.ts'
import { caseDocumentsApi } from '../case-documents.contract.ts'
import { listDocuments } from './case-documents.queries.ts'
import { checkByNight } from './check-by-night.ts'
import { createChecking } from './checking.ts'
import { compareNow } from './compare-now.ts'
import { acceptDocument } from './commands/accept-document.ts'
import { linkDocument } from './commands/link-document.ts'
import { unlinkDocument } from './commands/unlink-document.ts'

export function caseDocumentsRoutes(app: App, erp: ErpCompanies): { onNight: NightWork[] } {
  const checking = createChecking(app.world, erp)
  serve(app, caseDocumentsApi.list, (ctx, input) => listDocuments(ctx, { erp, checking }, input))
  serve(app, caseDocumentsApi.link, (ctx, input) => linkDocument(ctx, erp, input))
  serve(app, caseDocumentsApi.compare, (ctx, input) => compareNow(ctx, { world: app.world, erp }, input))
  serve(app, caseDocumentsApi.accept, (ctx, input) => acceptDocument(ctx, erp, input))
  serve(app, caseDocumentsApi.unlink, unlinkDocument)
  return { onNight: [{ name: 'case-documents', work: checkByNight(app.world, erp) }] }
}
