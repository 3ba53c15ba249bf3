import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { conflict, invalid } from '../../../platform/shared/refusal.ts'
import type { DocumentPanel } from '../../erp/erp-documents.contract.ts'
import { erpAway } from '../../erp/server/erp.queries.ts'
import type { FoundDocument } from '../../erp/server/erp.ts'
import { isReadStill, type ReadUnder } from '../../erp/server/status.ts'
import type { ErpWindow } from '../../erp/server/window.ts'

export type Asked = { found: FoundDocument | null; companyName: string | null; under: ReadUnder }

/**
 * What the ERP itself says of a document, for who is about to write it down. To be asked before the transaction: an ERP
 * that hangs holds nobody up.
 * @throws Refusal when it says nothing, or another company was connected meanwhile: nobody knows whose document this is
 */
export async function askNow(
  window: Pick<ErpWindow, 'askDocument' | 'companyName' | 'under'>,
  { panel, ref }: { panel: DocumentPanel; ref: string },
): Promise<Asked> {
  const under = window.under()
  const before = await window.companyName()
  const asked = await window.askDocument(panel, ref)
  if ('found' in asked) {
    const companyName = await window.companyName()
    if (before && before !== companyName) throw erpAway()
    return { found: asked.found, companyName, under }
  }
  if (asked.problem === 'notConfigured') throw conflict({ code: 'case_document.no_erp' })
  if (asked.problem === 'moduleMissing') throw invalid({ code: 'case_document.module_missing', field: 'panel' })
  throw erpAway()
}

/**
 * Until this transaction ends no other company becomes the first: codes and documents would get other numbers without what
 * is written now.
 * @throws Refusal 503 when what was asked is not read under these settings any more
 */
export async function holdCompanies({ db }: Pick<Ctx, 'db'>, customerId: string, { under }: Asked): Promise<void> {
  await sql`select from customers where id = ${customerId} for share`.execute(db)
  if (!(await isReadStill(db, under))) throw erpAway()
}
