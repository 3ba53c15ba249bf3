import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { caseAbilities } from '../../../cases/cases.rules.ts'
import { lockCase, recordEvent, touchCase } from '../../../cases/server/history.ts'
import type { ErpDocument } from '../../../erp/erp-documents.contract.ts'
import type { caseDocumentsApi } from '../../case-documents.contract.ts'
import { documentThen } from '../document-then.ts'

/** Takes a document from a case; what it said goes, that it was there stays in the history. */
export function unlinkDocument(
  ctx: Ctx,
  { params }: Input<typeof caseDocumentsApi.unlink>,
): Promise<Answer<typeof caseDocumentsApi.unlink>> {
  return inTransaction(ctx, async (ctx) => {
    const one = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, one).link) throw notAllowed()
    const gone = await ctx.db
      .deleteFrom('caseDocuments')
      .where('id', '=', params.documentId)
      .where('caseId', '=', one.id)
      .returning(['snapshot', 'company', 'companyName'])
      .executeTakeFirst()
    if (!gone) throw notFound('document')
    const from = documentThen(gone.snapshot as ErpDocument, gone)
    await recordEvent(ctx, { caseId: one.id, kind: 'documentUnlinked', subjectId: params.documentId, from })
    await touchCase(ctx, one)
    return {}
  })
}
