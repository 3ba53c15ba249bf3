import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { coveragesApi } from '../coverages.contract.ts'
import { ledgerApi } from '../ledger.contract.ts'
import { addGrant, adjustGrant } from './commands/add-grant.ts'
import { createCoverage } from './commands/create-coverage.ts'
import { endCoverage } from './commands/end-coverage.ts'
import { renewCoverage } from './commands/renew-coverage.ts'
import { saveCoverage } from './commands/save-coverage.ts'
import { resumeCoverage, suspendCoverage } from './commands/suspend-coverage.ts'
import { listCoverageEvents } from './coverages.queries.ts'
import { listLedger } from './ledger/list-ledger.ts'
import { previewLedger } from './ledger/preview.ts'
import { listCoverages } from './list-coverages.ts'
import { readCoverage } from './read-coverage.ts'

export function coveragesRoutes(app: App) {
  serve(app, coveragesApi.list, listCoverages)
  serve(app, coveragesApi.create, createCoverage)
  serve(app, coveragesApi.read, (ctx, { params }) => readCoverage(ctx, params.id))
  serve(app, coveragesApi.save, saveCoverage)
  serve(app, coveragesApi.renew, renewCoverage)
  serve(app, coveragesApi.end, endCoverage)
  serve(app, coveragesApi.suspend, suspendCoverage)
  serve(app, coveragesApi.resume, resumeCoverage)
  serve(app, coveragesApi.events, listCoverageEvents)
  serve(app, ledgerApi.read, listLedger)
  serve(app, ledgerApi.grant, addGrant)
  serve(app, ledgerApi.adjust, adjustGrant)
  serve(app, ledgerApi.preview, previewLedger)
}
