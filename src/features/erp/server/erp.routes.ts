import type pg from 'pg'
import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { erpApi } from '../erp.contract.ts'
import { adoptCustomer } from './commands/adopt-customer.ts'
import { findErpCustomers, readErpStatus, readPanelOf } from './erp.queries.ts'
import { softlandOnPostgres } from './softland/driver.ts'
import { createErpWindow, type ErpWindow } from './window.ts'

/** Opens the window to the ERP, if there is one, and returns it for those who show the ERP beside other things. */
export function erpRoutes(app: App, softland: pg.PoolConfig | undefined): ErpWindow {
  const configured = Boolean(softland)
  const { line, ...erp } = createErpWindow(app.world, softland && softlandOnPostgres(softland, app.world.now))
  serve(app, erpApi.status, (ctx, input) => readErpStatus(ctx, line, configured, input))
  serve(app, erpApi.findCustomers, (ctx, input) => findErpCustomers(ctx, line, input))
  serve(app, erpApi.adopt, (ctx, input) => adoptCustomer(ctx, line, input))
  serve(app, erpApi.quotations, (ctx, input) => readPanelOf(ctx, erp, 'quotations', input))
  serve(app, erpApi.invoices, (ctx, input) => readPanelOf(ctx, erp, 'invoices', input))
  serve(app, erpApi.products, (ctx, input) => readPanelOf(ctx, erp, 'products', input))
  serve(app, erpApi.account, (ctx, input) => readPanelOf(ctx, erp, 'account', input))
  return erp
}
