import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import type { ErpCompanies } from '../../../erp/server/companies.ts'
import { visitsApi } from '../../visits.contract.ts'
import { listPlaces } from './list-places.ts'

export function placesRoutes(app: App, erp: ErpCompanies) {
  serve(app, visitsApi.places, (ctx, input) => listPlaces(ctx, erp, input))
}
