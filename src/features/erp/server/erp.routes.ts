import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import type { Live } from '../../../platform/server/live.ts'
import type { Vault } from '../../../platform/server/seal.ts'
import { erpApi } from '../erp.contract.ts'
import type { ErpChoices } from '../erp-settings.contract.ts'
import { adoptCustomer } from './commands/adopt-customer.ts'
import type { ErpConnection } from './connection.ts'
import { documentsRoutes } from './documents/documents.routes.ts'
import { documentsExportRoutes } from './documents-export/export.routes.ts'
import { findErpCustomers, readErpStatus, readPanelOf } from './erp.queries.ts'
import { importRoutes } from './import/import.routes.ts'
import type { NightWork } from './night.ts'
import { openErp } from './open-erp.ts'
import { settingsRoutes } from './settings/settings.routes.ts'
import { createErpWindow, type ErpWindow } from './window.ts'

export type ErpParts = {
  vault: Vault
  /** Given to the program when it was started; what is saved does not count then. */
  given: ErpConnection | undefined
  listen: Live['listen']
}

/** Opens the window to the ERP that the settings name, and returns it for those who show the ERP beside other things. */
export async function erpRoutes(
  app: App,
  { vault, given, listen }: ErpParts,
): Promise<{ erp: ErpWindow; onNight: NightWork[] }> {
  const { line, exchange, ...window } = createErpWindow(app.world, undefined)
  const reach = {
    vault,
    given,
    open: (connection: ErpConnection, choices: ErpChoices) => openErp(connection, choices, app.world.now),
  }
  const settings = await settingsRoutes(app, { reach, line, exchange, listen })
  serve(app, erpApi.status, (ctx, input) => readErpStatus(ctx, line, input))
  serve(app, erpApi.findCustomers, (ctx, input) => findErpCustomers(ctx, line, input))
  serve(app, erpApi.adopt, (ctx, input) => adoptCustomer(ctx, line, input))
  serve(app, erpApi.quotations, (ctx, input) => readPanelOf(ctx, window, 'quotations', input))
  serve(app, erpApi.salesNotes, (ctx, input) => readPanelOf(ctx, window, 'salesNotes', input))
  serve(app, erpApi.invoices, (ctx, input) => readPanelOf(ctx, window, 'invoices', input))
  serve(app, erpApi.products, (ctx, input) => readPanelOf(ctx, window, 'products', input))
  serve(app, erpApi.account, (ctx, input) => readPanelOf(ctx, window, 'account', input))
  documentsRoutes(app, { line, window })
  documentsExportRoutes(app, line)
  const imports = importRoutes(app, line)
  const stop = async () => {
    await imports.stop()
    await settings.stop()
    await window.stop()
  }
  return { erp: { ...window, stop }, onNight: [...settings.onNight, ...imports.onNight] }
}
