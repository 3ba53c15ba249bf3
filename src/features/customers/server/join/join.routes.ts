import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import { joinApi } from '../../join.contract.ts'
import { joinCustomers } from './join-customers.ts'
import { previewJoin } from './preview-join.ts'
import type { JoinParts } from './read-pair.ts'

export function joinRoutes(app: App, joining: JoinParts) {
  serve(app, joinApi.preview, (ctx, input) => previewJoin(ctx, joining, input))
  serve(app, joinApi.join, (ctx, input) => joinCustomers(ctx, joining, input))
}
