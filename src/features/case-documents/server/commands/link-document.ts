import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { caseAbilities } from '../../../cases/cases.rules.ts'
import { type CaseRow, lockCase, recordEvent, touchCase } from '../../../cases/server/history.ts'
import type { DocumentPanel } from '../../../erp/erp-documents.contract.ts'
import { isSameDocument } from '../../../erp/fingerprint.rules.ts'
import type { FoundDocument } from '../../../erp/server/erp.ts'
import { erpAway } from '../../../erp/server/erp.queries.ts'
import { linkedCustomer } from '../../../erp/server/snapshots.ts'
import { isReadStill } from '../../../erp/server/status.ts'
import type { ErpCompanies } from '../../../erp/server/companies.ts'
import type { ErpWindow } from '../../../erp/server/window.ts'
import type { caseDocumentsApi } from '../../case-documents.contract.ts'
import { MOST_DOCUMENTS, whyNotLink } from '../../case-documents.rules.ts'
import { readCaseFacts } from '../case-facts.ts'
import { documentThen } from '../document-then.ts'

/** Keeps a document of the ERP as it is now. The ERP is asked before the transaction: one that hangs holds nobody up. */
export async function linkDocument(
  ctx: Ctx,
  erp: Pick<ErpCompanies, 'of'>,
  { params, body }: Input<typeof caseDocumentsApi.link>,
): Promise<Answer<typeof caseDocumentsApi.link>> {
  const { customerId, abilities } = await readCaseFacts(ctx, params.id)
  if (!abilities.link) throw notAllowed()
  const window = erp.of(body.company)
  const asker = await linkedCustomer(ctx.db, customerId, window.company)
  if (!asker?.erpCode) throw conflict({ code: 'case_document.customer_not_linked' })
  const under = window.under()
  const before = await window.companyName()
  const found = await ask(window, body)
  const companyName = await window.companyName()
  // another company was connected meanwhile: nobody knows whose document this is
  if (before && before !== companyName) throw erpAway()
  return inTransaction(ctx, async (ctx) => {
    const row = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, row).link) throw notAllowed()
    await holdCodes(ctx, row.customerId)
    if (!(await isReadStill(ctx.db, under))) throw erpAway()
    const customer = await linkedCustomer(ctx.db, row.customerId, window.company)
    obey(whyNotLink(found.customerCode, customer?.erpCode ?? null))
    return { id: await keep(ctx, row, found, { company: window.company, companyName }) }
  })
}

/** Until this is written no other company becomes the first: codes and documents would get other numbers without this one. */
const holdCodes = ({ db }: Pick<Ctx, 'db'>, customerId: string) =>
  sql`select from customers where id = ${customerId} for share`.execute(db)

async function ask(
  erp: Pick<ErpWindow, 'askDocument'>,
  { panel, ref }: { panel: DocumentPanel; ref: string },
): Promise<FoundDocument> {
  const asked = await erp.askDocument(panel, ref)
  if ('found' in asked) {
    if (!asked.found) throw invalid({ code: 'case_document.not_found', field: 'ref' })
    return asked.found
  }
  if (asked.problem === 'notConfigured') throw conflict({ code: 'case_document.no_erp' })
  if (asked.problem === 'moduleMissing') throw invalid({ code: 'case_document.module_missing', field: 'panel' })
  throw erpAway()
}

/** Once, however often it is linked; what was kept first stays. */
async function keep(
  ctx: Ctx,
  one: CaseRow,
  { document, fingerprint }: FoundDocument,
  of: { company: number; companyName: string | null },
) {
  const { panel, ref } = document
  const there = await ctx.db
    .selectFrom('caseDocuments')
    .select(['id', 'company', 'panel', 'ref', 'fingerprint'])
    .where('caseId', '=', one.id)
    .execute()
  const same = there.find(
    (other) =>
      other.company === of.company &&
      other.panel === panel &&
      other.ref === ref &&
      isSameDocument(other.fingerprint, fingerprint),
  )
  if (same) return same.id
  if (there.length >= MOST_DOCUMENTS)
    throw conflict({ code: 'case_document.too_many', values: { most: MOST_DOCUMENTS } })
  const id = ctx.newId()
  await ctx.db
    .insertInto('caseDocuments')
    .values({
      id,
      caseId: one.id,
      panel,
      ref,
      fingerprint,
      ...of,
      snapshot: JSON.stringify(document),
      linkedBy: ctx.actor.id,
      linkedAt: ctx.now,
      outcome: 'same',
      checkedAt: ctx.now,
    })
    .execute()
  await recordEvent(ctx, { caseId: one.id, kind: 'documentLinked', subjectId: id, to: documentThen(document, of) })
  await touchCase(ctx, one)
  return id
}
