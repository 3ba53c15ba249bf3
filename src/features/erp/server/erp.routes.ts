import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import type { Live } from '../../../platform/server/live.ts'
import type { Vault } from '../../../platform/server/seal.ts'
import { erpApi } from '../erp.contract.ts'
import { erpCodesApi } from '../erp-codes.contract.ts'
import type { ErpChoices } from '../erp-settings.contract.ts'
import { listCodes } from './codes/codes.queries.ts'
import { saveCode } from './codes/save-code.ts'
import { adoptCustomer } from './commands/adopt-customer.ts'
import type { ErpConnection } from './connection.ts'
import { createErpCompanies, type ErpCompanies } from './companies.ts'
import { documentsRoutes } from './documents/documents.routes.ts'
import { documentsExportRoutes } from './documents-export/export.routes.ts'
import { findErpCustomers, readErpStatus, readPanelOf } from './erp.queries.ts'
import { importRoutes } from './import/import.routes.ts'
import type { NightWork } from './night.ts'
import { openErp } from './open-erp.ts'
import { settingsRoutes } from './settings/settings.routes.ts'
import type { OnFirstMoved } from './settings/take-codes-along.ts'

export type ErpParts = {
  vault: Vault
  /** Given to the program when it was started; what is saved does not count then. */
  given: ErpConnection | undefined
  listen: Live['listen']
  /** The address people type, when it is set. */
  publicUrl?: string
  onFirstMoved?: OnFirstMoved
}

/** Opens the window to the ERP that the settings name, and returns it for those who show the ERP beside other things. */
export async function erpRoutes(
  app: App,
  { vault, given, listen, publicUrl, onFirstMoved }: ErpParts,
): Promise<{ erp: ErpCompanies & { stop(): Promise<void> }; onNight: NightWork[] }> {
  const { lineOf, lines, exchange, stop: stopAll, ...erp } = createErpCompanies(app.world)
  const own = { port: () => portOf(app), publicUrl }
  const reach = {
    vault,
    given,
    own,
    onFirstMoved,
    open: (connection: ErpConnection, choices: ErpChoices) => openErp(connection, choices, app.world.now, own),
  }
  const settings = await settingsRoutes(app, { reach, lines, exchange, listen })
  serve(app, erpApi.status, (ctx, input) => readErpStatus(ctx, { lineOf, names: erp.names }, input))
  serve(app, erpApi.findCustomers, (ctx, input) => findErpCustomers(ctx, { lines, lineOf }, input))
  serve(app, erpApi.adopt, (ctx, input) => adoptCustomer(ctx, lineOf, input))
  serve(app, erpApi.quotations, (ctx, input) => readPanelOf(ctx, erp, 'quotations', input))
  serve(app, erpApi.salesNotes, (ctx, input) => readPanelOf(ctx, erp, 'salesNotes', input))
  serve(app, erpApi.invoices, (ctx, input) => readPanelOf(ctx, erp, 'invoices', input))
  serve(app, erpApi.products, (ctx, input) => readPanelOf(ctx, erp, 'products', input))
  serve(app, erpApi.account, (ctx, input) => readPanelOf(ctx, erp, 'account', input))
  serve(app, erpCodesApi.list, (ctx, input) => listCodes(ctx, erp, input))
  serve(app, erpCodesApi.save, (ctx, input) => saveCode(ctx, { lineOf, names: erp.names }, input))
  documentsRoutes(app, (company) => ({ line: lineOf(company), window: erp.of(company) }))
  documentsExportRoutes(app, lineOf)
  const imports = importRoutes(app, { lineOf, lines })
  const stop = async () => {
    await imports.stop()
    await settings.stop()
    await stopAll()
  }
  return { erp: { ...erp, stop }, onNight: [...settings.onNight, ...imports.onNight] }
}

/** Where it listens, once it does. */
function portOf(app: App): number | undefined {
  const at = app.fastify.server.address()
  return typeof at === 'object' ? at?.port : undefined
}
