import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import type { Availability, timeEntriesApi } from '../../time-entries.contract.ts'
import { mayLogTime } from '../../time-entries.rules.ts'
import { endPresent, findPresent, heldReason, lockAvailability, touchAvailability } from '../availability.ts'
import { holdMe } from '../workers.ts'

type Body = Input<typeof timeEntriesApi.setAvailability>['body']

/** Ends what I was doing and begins the next, unless it is the same; what was before stays as history. */
export function setAvailability(
  ctx: Ctx,
  { body }: Input<typeof timeEntriesApi.setAvailability>,
): Promise<Answer<typeof timeEntriesApi.setAvailability>> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    await holdMe(ctx)
    const reason = body.kind === 'paused' ? await heldReason(ctx, body.reasonId) : null
    await lockAvailability(ctx, ctx.actor.id)
    const before = await findPresent(ctx, ctx.actor.id)
    if (isSame(before, body)) return { mine: before ?? null }
    const at = before ? await endPresent(ctx, before) : ctx.now
    if (body.kind)
      await ctx.db
        .insertInto('availabilityPeriods')
        .values({
          id: ctx.newId(),
          personId: ctx.actor.id,
          kind: body.kind,
          reasonId: reason?.id ?? null,
          note: body.note ?? null,
          startedAt: at,
        })
        .execute()
    touchAvailability(ctx, ctx.actor.id)
    return { mine: (await findPresent(ctx, ctx.actor.id)) ?? null }
  })
}

function isSame(present: Availability | undefined, { kind, reasonId, note }: Body): boolean {
  if (!present || !kind) return !present && !kind
  const sameReason = kind === 'available' || present.reason?.id === reasonId
  return present.kind === kind && sameReason && present.note === (note ?? null)
}
