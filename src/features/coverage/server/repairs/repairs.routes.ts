import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import { repairsApi } from '../../repairs.contract.ts'
import { receiveForRepair } from './receive.ts'
import { listHere, listRepairs } from './repairs.queries.ts'
import { correctRepair, returnRepaired } from './return.ts'

export function repairsRoutes(app: App) {
  serve(app, repairsApi.list, listRepairs)
  serve(app, repairsApi.here, listHere)
  serve(app, repairsApi.receive, receiveForRepair)
  serve(app, repairsApi.return, returnRepaired)
  serve(app, repairsApi.correct, correctRepair)
}
