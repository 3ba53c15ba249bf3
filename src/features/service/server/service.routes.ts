import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import type { ErpCompanies } from '../../erp/server/companies.ts'
import { serviceApi } from '../service.contract.ts'
import { decideAuthorisation } from './commands/decide-authorisation.ts'
import { requestAuthorisation } from './commands/request-authorisation.ts'
import { revokeAuthorisation } from './commands/revoke-authorisation.ts'
import { listAuthorisations } from './list-authorisations.ts'
import { readServe } from './serve.ts'
import type { TellCase } from './tell-case.ts'

export function serviceRoutes(app: App, erp: ErpCompanies, tellCase: TellCase) {
  serve(app, serviceApi.serve, (ctx, input) => readServe(ctx, erp, input))
  serve(app, serviceApi.authorisations, listAuthorisations)
  serve(app, serviceApi.request, (ctx, input) => requestAuthorisation(ctx, tellCase, input))
  serve(app, serviceApi.decide, (ctx, input) => decideAuthorisation(ctx, tellCase, input))
  serve(app, serviceApi.revoke, (ctx, input) => revokeAuthorisation(ctx, tellCase, input))
}
