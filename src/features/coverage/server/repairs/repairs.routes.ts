import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import { repairsApi } from '../../repairs.contract.ts'
import { previewRepair } from './preview.ts'
import { receiveForRepair } from './receive.ts'
import { findRepair, listHere, listRepairs } from './repairs.queries.ts'
import { correctRepair, returnRepaired } from './return.ts'
import type { TellCases } from './tell-cases.ts'

export function repairsRoutes(app: App, tellCases: TellCases) {
  serve(app, repairsApi.list, listRepairs)
  serve(app, repairsApi.here, listHere)
  serve(app, repairsApi.receive, (ctx, input) => receiveForRepair(ctx, input, tellCases))
  serve(app, repairsApi.return, (ctx, input) => returnRepaired(ctx, input, tellCases))
  serve(app, repairsApi.read, findRepair)
  serve(app, repairsApi.preview, previewRepair)
  serve(app, repairsApi.correct, (ctx, input) => correctRepair(ctx, input, tellCases))
}
