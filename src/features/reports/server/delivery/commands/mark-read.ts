import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../../platform/shared/contract.ts'
import { notFound } from '../../../../../platform/shared/refusal.ts'
import type { deliveriesApi } from '../../../saved.contract.ts'
import { countUnread, received } from '../deliveries.queries.ts'
import { deliveriesOf } from '../tell-delivery.ts'

/** A delivery was looked at; when it was first stays. */
export function markRead(
  ctx: Ctx,
  { params: { id } }: Input<typeof deliveriesApi.read>,
): Promise<Answer<typeof deliveriesApi.read>> {
  return inTransaction(ctx, async (ctx) => {
    const { rows } = await sql`
      update report_delivery_people r set read_at = coalesce(r.read_at, ${ctx.now}) from report_deliveries d
      where d.id = r.delivery_id and r.delivery_id = ${id} and ${received(ctx)} returning r.person_id`.execute(ctx.db)
    if (!rows.length) throw notFound('delivery')
    return told(ctx)
  })
}

/** All that came until now was looked at. */
export function markAllRead(ctx: Ctx): Promise<Answer<typeof deliveriesApi.readAll>> {
  return inTransaction(ctx, async (ctx) => {
    await sql`
      update report_delivery_people r set read_at = ${ctx.now} from report_deliveries d
      where d.id = r.delivery_id and r.read_at is null and ${received(ctx)}`.execute(ctx.db)
    return told(ctx)
  })
}

async function told(ctx: Ctx) {
  ctx.touch(deliveriesOf(ctx.actor.id))
  return { unread: await countUnread(ctx) }
}
