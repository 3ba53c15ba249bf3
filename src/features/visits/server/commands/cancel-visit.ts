import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { whenTold, whyNotTold } from '../../journey.rules.ts'
import type { visitsApi } from '../../visits.contract.ts'
import { visitAbilities, whyNotPlan } from '../../visits.rules.ts'
import { holdVisit } from '../hold-visit.ts'
import { readVisit } from '../read-visit.ts'
import { tellVisit } from '../tell-visit.ts'

/** Nobody goes any more. The same told again changes nothing. */
export function cancelVisit(
  ctx: Ctx,
  { params, body }: Input<typeof visitsApi.cancel>,
): Promise<Answer<typeof visitsApi.cancel>> {
  const { reason, at, sentAt } = body
  return inTransaction(ctx, async (ctx) => {
    const held = await holdVisit(ctx, params.id)
    if (!visitAbilities(ctx.actor, { ...held, state: 'planned' }).cancel) throw notAllowed('visit.not_yours')
    const again = held.state === 'cancelled' && held.cancelledBy === ctx.actor.id && held.cancelReason === reason
    if (again) return readVisit(ctx, held.id)
    obey(whyNotPlan(held.state))
    const cancelledAt = at ? whenTold(at, sentAt, ctx.now) : ctx.now
    obey(whyNotTold(cancelledAt))
    await ctx.db
      .updateTable('visits')
      .set({
        state: 'cancelled',
        cancelledAt,
        cancelledBy: ctx.actor.id,
        cancelReason: reason,
        version: sql`version + 1`,
      })
      .where('id', '=', held.id)
      .execute()
    await tellVisit(ctx, held, { kind: 'cancelled', at: cancelledAt, reason })
    return readVisit(ctx, held.id)
  })
}
