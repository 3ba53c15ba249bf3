import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound, obey } from '../../../../platform/shared/refusal.ts'
import { todayOf } from '../../../coverage/server/coverage-items.ts'
import { mayDecide, whyNotDecide } from '../../authorisations.rules.ts'
import type { serviceApi } from '../../service.contract.ts'
import { readAuthorisation } from '../authorisation-items.ts'
import { touchAuthorisation } from '../touch-authorisation.ts'

type Row = {
  customerId: string
  decision: 'granted' | 'denied' | null
  validUntil: string | null
  decidedBy: string | null
}

/** Grants or denies what was asked, once; the first of two supervisors decides. */
export function decideAuthorisation(
  ctx: Ctx,
  { params, body }: Input<typeof serviceApi.decide>,
): Promise<Answer<typeof serviceApi.decide>> {
  return inTransaction(ctx, async (ctx) => {
    if (!mayDecide(ctx.actor)) throw notAllowed()
    const held = await hold(ctx, params.id)
    const { decision, reason } = body
    const granted = decision === 'granted'
    const today = todayOf(ctx)
    obey(whyNotDecide(held, granted ? body.validUntil : undefined, today))
    await ctx.db
      .updateTable('authorisations')
      .set({
        decision,
        decidedBy: ctx.actor.id,
        decidedAt: ctx.now,
        decisionReason: reason ?? null,
        validUntil: granted ? (body.validUntil ?? today) : null,
      })
      .where('id', '=', params.id)
      .execute()
    touchAuthorisation(ctx, held.customerId)
    return readAuthorisation(ctx, params.id)
  })
}

async function hold(ctx: Ctx, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select customer_id, decision, valid_until, (select name from people where people.id = authorisations.decided_by) as decided_by
    from authorisations where id = ${id} for no key update`.execute(ctx.db)
  if (!rows[0]) throw notFound('authorisation')
  return rows[0]
}
