import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { settingsApi } from '../settings.contract.ts'
import { readClassifications } from './classifications.queries.ts'

export function settingsRoutes(app: App) {
  serve(app, settingsApi.classifications, readClassifications)
}
