import { sql } from 'kysely'
import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed } from '../../../../platform/shared/refusal.ts'
import type { Availability, timeEntriesApi } from '../../time-entries.contract.ts'
import { mayLogTime } from '../../time-entries.rules.ts'
import { findPresent } from '../availability.ts'

type Body = Input<typeof timeEntriesApi.setAvailability>['body']

/** Ends what I was doing and begins the next, unless it is the same; what was before stays as history. */
export function setAvailability(
  ctx: Ctx,
  { body }: Input<typeof timeEntriesApi.setAvailability>,
): Promise<Answer<typeof timeEntriesApi.setAvailability>> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    const reasonId = body.kind === 'paused' ? await heldReason(ctx, body.reasonId) : null
    await lockByName(ctx, `availability.${ctx.actor.id}`)
    const before = await findPresent(ctx)
    if (isSame(before, body)) return { mine: before ?? null }
    // one who waited for another began to ask before that one ended
    const at = new Date(Math.max(ctx.now.getTime(), before ? Date.parse(before.startedAt) : 0))
    if (before)
      await ctx.db.updateTable('availabilityPeriods').set({ endedAt: at }).where('id', '=', before.id).execute()
    if (body.kind)
      await ctx.db
        .insertInto('availabilityPeriods')
        .values({
          id: ctx.newId(),
          personId: ctx.actor.id,
          kind: body.kind,
          reasonId,
          note: body.note ?? null,
          startedAt: at,
        })
        .execute()
    for (const topic of [`availability:${ctx.actor.id}`, 'availability']) ctx.touch(topic)
    return { mine: (await findPresent(ctx)) ?? null }
  })
}

function isSame(present: Availability | undefined, { kind, reasonId, note }: Body): boolean {
  if (!present || !kind) return !present && !kind
  const sameReason = kind === 'available' || present.reason?.id === reasonId
  return present.kind === kind && sameReason && present.note === (note ?? null)
}

/** The reason of a pause, which nobody deletes while it comes into use. */
async function heldReason(ctx: Ctx, reasonId: string | null | undefined): Promise<string> {
  if (!reasonId) throw invalid({ code: 'availability.reason_needed', field: 'reasonId' })
  const { rows } = await sql`select from pause_reasons where id = ${reasonId} and active for key share`.execute(ctx.db)
  if (!rows.length) throw invalid({ code: 'availability.reason_unknown', field: 'reasonId' })
  return reasonId
}
