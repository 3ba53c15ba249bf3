import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { caseAbilities } from '../../../cases/cases.rules.ts'
import { type CaseRow, lockCase, recordEvent, touchCase } from '../../../cases/server/history.ts'
import { isSameDocument } from '../../../erp/fingerprint.rules.ts'
import type { FoundDocument } from '../../../erp/server/erp.ts'
import { linkedCustomer } from '../../../erp/server/snapshots.ts'
import type { ErpCompanies } from '../../../erp/server/companies.ts'
import type { caseDocumentsApi } from '../../case-documents.contract.ts'
import { MOST_DOCUMENTS, whyNotLink } from '../../case-documents.rules.ts'
import { askNow, holdCompanies } from '../ask-now.ts'
import { readCaseFacts } from '../case-facts.ts'
import { documentThen } from '../document-then.ts'

/** Keeps a document of the ERP as it is now. */
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
  const asked = await askNow(window, body)
  const { found, companyName } = asked
  if (!found) throw invalid({ code: 'case_document.not_found', field: 'ref' })
  return inTransaction(ctx, async (ctx) => {
    const row = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, row).link) throw notAllowed()
    await holdCompanies(ctx, row.customerId, asked)
    const customer = await linkedCustomer(ctx.db, row.customerId, window.company)
    obey(whyNotLink(found.customerCode, customer?.erpCode ?? null))
    return { id: await keep(ctx, row, found, { company: window.company, companyName }) }
  })
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
