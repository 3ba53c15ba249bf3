import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import type { ErpDocument } from '../../erp/erp-documents.contract.ts'
import type { caseDocumentsApi, DocumentCheck, DocumentPart } from '../case-documents.contract.ts'
import { readCaseFacts } from './case-facts.ts'
import type { Checking } from './checking.ts'

/** The documents of a case as they were kept, the last linked first; what was not looked at for a while is, meanwhile. */
export async function listDocuments(
  ctx: Ctx,
  checking: Checking,
  { params }: Input<typeof caseDocumentsApi.list>,
): Promise<Answer<typeof caseDocumentsApi.list>> {
  const { abilities } = await readCaseFacts(ctx, params.id)
  const rows = await ctx.db
    .selectFrom('caseDocuments as d')
    .innerJoin('people', 'people.id', 'd.linkedBy')
    .select(['d.id', 'd.snapshot', 'd.companyName', 'd.linkedBy', 'people.name as linkedByName', 'd.linkedAt'])
    .select(['d.outcome', 'd.changes', 'd.checkedAt'])
    .where('d.caseId', '=', params.id)
    .orderBy('d.linkedAt', 'desc')
    .orderBy('d.id', 'desc')
    .execute()
  checking.checkSoon(params.id, rows)
  const items = rows.map((row) => ({
    id: row.id,
    document: row.snapshot as ErpDocument,
    companyName: row.companyName,
    linkedBy: { id: row.linkedBy, name: row.linkedByName },
    linkedAt: row.linkedAt.toISOString(),
    check: row.outcome as DocumentCheck,
    changes: row.changes as DocumentPart[],
    checkedAt: row.checkedAt?.toISOString() ?? null,
  }))
  return { items, abilities }
}
