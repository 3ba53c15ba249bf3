import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { whenTold, whyNotTold } from '../../journey.rules.ts'
import type { visitsApi } from '../../visits.contract.ts'
import { stateAfter, visitAbilities } from '../../visits.rules.ts'
import { holdVisit } from '../hold-visit.ts'
import { readVisit } from '../read-visit.ts'
import { tellVisit } from '../tell-visit.ts'

type Answered = Answer<typeof visitsApi.progress>

const ACTS = {
  travelling: { column: 'travelledAt', kind: 'travelling' },
  onSite: { column: 'arrivedAt', kind: 'arrived' },
} as const

/**
 * Tells that one travels or has arrived. What is known already is answered as it is. That one travelled may be heard
 * after the arrival: the state stays, the time is kept.
 */
export function tellProgress(ctx: Ctx, { params, body }: Input<typeof visitsApi.progress>): Promise<Answered> {
  return inTransaction(ctx, async (ctx) => {
    const held = await holdVisit(ctx, params.id)
    if (!visitAbilities(ctx.actor, { ...held, reports: 0 }).work) throw notAllowed('visit.not_yours')
    const state = stateAfter(held.state, body.state)
    if (typeof state === 'object') throw conflict(state, { current: await readVisit(ctx, held.id) })
    const { column, kind } = ACTS[body.state]
    const answer = { state, receivedAt: ctx.now.toISOString() }
    if (held.state === 'done' || held[column]) return answer
    const at = whenTold(body.at, body.sentAt, ctx.now)
    obey(whyNotTold(at))
    await ctx.db
      .updateTable('visits')
      .set({ state, [column]: at })
      .where('id', '=', held.id)
      .execute()
    await tellVisit(ctx, held, { kind, at })
    return answer
  })
}
