import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, type Reason } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { casesApi } from '../../cases.contract.ts'
import { duesOf } from '../../promises.rules.ts'
import { previewPromise } from './make-promise.ts'

/** By when a case that is registered now would be answered and solved. */
export async function readPromised(
  ctx: Ctx,
  { query: { coverageId, priorityId } }: Input<typeof casesApi.promised>,
): Promise<Answer<typeof casesApi.promised>> {
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  const { rows } = await sql<{ priorityId: string | null; coverageId: string | null }>`select
    (select id from priorities where active and (${priorityId ?? null}::uuid is null or id = ${priorityId ?? null})
      order by is_default desc, position limit 1) as priority_id,
    (select id from coverages where id = ${coverageId ?? null}) as coverage_id`.execute(ctx.db)
  const found = rows[0]!
  const unknown: Reason[] = []
  if (!found.priorityId) unknown.push({ code: 'case.priority_unknown', field: 'priorityId' })
  if (coverageId && !found.coverageId) unknown.push({ code: 'case.coverage_unknown', field: 'coverageId' })
  if (unknown.length) throw invalid(...unknown)
  const asked = { coverageId: found.coverageId, priorityId: found.priorityId!, registeredAt: ctx.now }
  const dues = duesOf({ registeredAt: ctx.now, changes: [], saidAt: null }, await previewPromise(ctx, asked))
  return {
    responseDueAt: dues.responseDueAt?.toISOString() ?? null,
    solutionDueAt: dues.solutionDueAt?.toISOString() ?? null,
  }
}
