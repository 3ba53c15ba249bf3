import type { ErpCompanies } from '../../../features/erp/server/companies.ts'
import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { overviewApi } from '../../overview/overview.contract.ts'
import { readOverview } from './overview.queries.ts'

export function overviewRoutes(app: App, erp: ErpCompanies) {
  serve(app, overviewApi.read, (ctx, { params }) => readOverview(ctx, erp, params.id))
}
