import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import type { ErpCompanies } from '../../../erp/server/companies.ts'
import { warrantiesApi, warrantyRulesApi } from '../../warranties.contract.ts'
import { findBought } from './bought.ts'
import { createWarranties } from './create-warranties.ts'
import { listProposals } from './proposals.ts'
import { addRule, removeRule, saveRule } from './rules.commands.ts'
import { listRules } from './rules.queries.ts'

export function warrantiesRoutes(app: App, erp: ErpCompanies) {
  serve(app, warrantyRulesApi.list, listRules)
  serve(app, warrantyRulesApi.add, (ctx, input) => addRule(ctx, erp, input))
  serve(app, warrantyRulesApi.save, (ctx, input) => saveRule(ctx, erp, input))
  serve(app, warrantyRulesApi.remove, (ctx, input) => removeRule(ctx, erp, input))
  serve(app, warrantyRulesApi.products, findBought)
  serve(app, warrantiesApi.proposals, (ctx, input) => listProposals(ctx, erp, input))
  serve(app, warrantiesApi.create, (ctx, input) => createWarranties(ctx, erp, input))
}
