import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { caseAbilities } from '../../../cases/cases.rules.ts'
import { lockCase, recordEvent, touchCase } from '../../../cases/server/history.ts'
import { laterFingerprint } from '../../../erp/fingerprint.rules.ts'
import type { ErpCompanies } from '../../../erp/server/companies.ts'
import { erpAway } from '../../../erp/server/erp.queries.ts'
import type { FoundDocument } from '../../../erp/server/erp.ts'
import { linkedCustomer } from '../../../erp/server/snapshots.ts'
import type { caseDocumentsApi, DocumentPart } from '../../case-documents.contract.ts'
import { checkOf, whyNotAccept, whyNotLink } from '../../case-documents.rules.ts'
import { askNow, holdCompanies } from '../ask-now.ts'
import { readCaseFacts } from '../case-facts.ts'
import { openOf } from '../compare.ts'
import { companyThen, documentFacts } from '../document-then.ts'
import { type Due, linkedOf } from '../due.ts'
import { seenOf } from '../seen.ts'

/** Takes what a document has become in the ERP for its copy on the case, if it still is what this person has seen. */
export async function acceptDocument(
  ctx: Ctx,
  erp: Pick<ErpCompanies, 'all' | 'names'>,
  { params, body }: Input<typeof caseDocumentsApi.accept>,
): Promise<Answer<typeof caseDocumentsApi.accept>> {
  const { abilities } = await readCaseFacts(ctx, params.id)
  if (!abilities.link) throw notAllowed()
  const before = await linkedOf(ctx.db, params)
  const asked = await askNow(await windowOf(erp, before), before)
  return inTransaction(ctx, async (ctx) => {
    const row = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, row).link) throw notAllowed()
    await holdCompanies(ctx, row.customerId, asked)
    const one = await linkedOf(ctx.db, params)
    if (one.version !== body.version || one.company !== before.company) throw seenBefore()
    const { found, companyName } = asked
    const verdict = checkOf(one, found, companyName)
    if (verdict.check === 'unknown') throw erpAway()
    const customer = await linkedCustomer(ctx.db, row.customerId, one.company)
    obey(whyNotAccept(verdict, !found || !whyNotLink(found.customerCode, customer?.erpCode ?? null)))
    if (!found || seenOf(found.document) !== body.seen) throw seenBefore()
    await take(ctx, one, found, companyName)
    await recordAccepted(ctx, one, found, verdict.changes)
    await touchCase(ctx, row)
    return {}
  })
}

/** It was taken, or has changed, since this person looked at it. */
const seenBefore = () => conflict({ code: 'case_document.seen_before' })

async function windowOf(erp: Pick<ErpCompanies, 'all' | 'names'>, { company, isLeft }: Due) {
  const open = await openOf(erp)
  if (!open.length) throw conflict({ code: 'case_document.no_erp' })
  if (isLeft) throw conflict({ code: 'case_document.other_company' })
  const window = open.find((one) => one.company === company)
  if (!window) throw erpAway()
  return window
}

async function take(ctx: Ctx, one: Due, { document, fingerprint }: FoundDocument, companyName: string | null) {
  const later = laterFingerprint(one.fingerprint, fingerprint)
  await ctx.db
    .updateTable('caseDocuments')
    .set({
      snapshot: JSON.stringify(document),
      // companies that exchanged numbers may have left one document here twice: each stays by its own
      fingerprint: sql`case when exists (
        select from case_documents o where o.case_id = ${one.caseId} and o.company = ${one.company} and o.panel = ${one.panel}
          and o.ref = ${one.ref} and o.fingerprint = ${later}) then fingerprint else ${later} end`,
      companyName: companyName ?? one.companyName,
      outcome: 'same',
      changes: '[]',
      checkedAt: ctx.now,
      acceptedBy: ctx.actor.id,
      acceptedAt: ctx.now,
      version: one.version + 1,
    })
    .where('id', '=', one.id)
    .execute()
}

const recordAccepted = (ctx: Ctx, one: Due, { document }: FoundDocument, changed: DocumentPart[]) =>
  recordEvent(ctx, {
    caseId: one.caseId,
    kind: 'documentAccepted',
    subjectId: one.id,
    from: documentFacts(one.document),
    to: { ...documentFacts(document), ...companyThen(one), changed },
  })
