import type { Ctx } from '../../../../platform/server/context.ts'
import { unlessRefused } from '../../../../platform/server/savepoint.ts'
import { Refusal } from '../../../../platform/shared/refusal.ts'
import { moveLocked } from '../../../cases/server/commands/change-state.ts'
import type { Report } from '../../report.contract.ts'
import type { HeldVisit } from '../hold-visit.ts'
import { type Notice, noticesOf } from './notices.ts'
import type { Kept, ReportRow } from './read-reports.ts'

const MOST_REASON = 500

/** The state that was chosen, by its name of now. */
export const chosenState = async (ctx: Ctx, stateId: string | null | undefined): Promise<Kept['state']> => {
  if (!stateId) return null
  const state = await ctx.db
    .selectFrom('caseStates')
    .select(['id', 'name'])
    .where('id', '=', stateId)
    .executeTakeFirst()
  return state ?? null
}

type Chosen = { body: Report; before: ReportRow | undefined }

/**
 * Brings the case where the report says; what stands against it is a notice. A correction that repeats what the report
 * before it said moves nothing: the office may have moved the case since.
 */
export async function moveCase(ctx: Ctx, { one }: HeldVisit, { body, before }: Chosen): Promise<Notice[]> {
  const { stateId, summary } = body
  if (!stateId || stateId === before?.told.state?.id) return []
  if (!one) return [{ code: 'visit.state_needs_case' }]
  if (stateId === one.stateId) return []
  // what was done is the reason why a closed case comes back
  const reason = one.category === 'closed' ? summary?.slice(0, MOST_REASON) : undefined
  const done = await unlessRefused(ctx, (ctx) => moveLocked(ctx, one, stateId, reason))
  return done instanceof Refusal ? noticesOf(done.reasons) : []
}
