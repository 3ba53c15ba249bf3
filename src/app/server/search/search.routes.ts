import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { searchApi } from '../../search/search.contract.ts'
import { searchEverything } from './search.queries.ts'

export function searchRoutes(app: App) {
  serve(app, searchApi.find, (ctx, { query }) => searchEverything(ctx, query))
}
