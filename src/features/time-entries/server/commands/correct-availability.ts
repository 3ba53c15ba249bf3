import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import { clockInChile } from '../../../../platform/shared/chile/clock.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { showDay } from '../../../../platform/shared/days.ts'
import { conflict, invalid, notAllowed, type Reason } from '../../../../platform/shared/refusal.ts'
import type { availabilityApi } from '../../availability.contract.ts'
import { fitted, overlapping, periodAbilities, whyNotCorrect } from '../../availability.rules.ts'
import { availabilityText } from '../../availability.text.ts'
import { mayLogTime, maySeeTimeOf } from '../../time-entries.rules.ts'
import { heldReason, lockAvailability, touchAvailability } from '../availability.ts'
import { type PeriodRow, presentPeriod, reaching, readPeriod, readPeriods } from '../availability-periods.ts'

type Body = Input<typeof availabilityApi.correct>['body']

/** Puts right when somebody was available or paused; how it was before is kept, with who changed it and why. */
export function correctAvailability(
  ctx: Ctx,
  { params, body }: Input<typeof availabilityApi.correct>,
): Promise<Answer<typeof availabilityApi.correct>> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    const { personId } = await readPeriod(ctx, params.id)
    if (!maySeeTimeOf(ctx.actor, personId)) throw notAllowed()
    await lockAvailability(ctx, personId)
    const before = await readPeriod(ctx, params.id)
    if (!periodAbilities(ctx.actor, before, ctx.now).correct) throw notAllowed('availability.for_supervisors')
    if (before.version !== body.version) throw conflict({ code: 'stale' }, { current: presentPeriod(ctx, before) })
    const reason = await reasonAfter(ctx, before, body)
    const after = { ...(await timesAfter(ctx, before, body)), reason }
    const [from, to] = [told(before), told(after)]
    if (JSON.stringify(from) === JSON.stringify(to)) return presentPeriod(ctx, before)
    const { startedAt, endedAt } = after
    const changes = { startedAt, endedAt, reasonId: reason?.id ?? null, version: before.version + 1 }
    await ctx.db.updateTable('availabilityPeriods').set(changes).where('id', '=', before.id).execute()
    await ctx.db
      .insertInto('availabilityCorrections')
      .values({
        id: ctx.newId(),
        periodId: before.id,
        fromValue: JSON.stringify(from),
        toValue: JSON.stringify(to),
        reason: body.why ?? null,
        correctedBy: ctx.actor.id,
        correctedAt: ctx.now,
      })
      .execute()
    touchAvailability(ctx, personId)
    return presentPeriod(ctx, await readPeriod(ctx, before.id))
  })
}

const told = ({ startedAt, endedAt, reason }: Pick<PeriodRow, 'startedAt' | 'endedAt' | 'reason'>) => ({
  startedAt: startedAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
  pauseReason: reason?.name ?? null,
})

/** Why it was a pause; a reason that is no longer used stays where it stands. */
async function reasonAfter(ctx: Ctx, before: PeriodRow, { reasonId }: Body): Promise<PeriodRow['reason']> {
  if (reasonId === undefined || reasonId === before.reason?.id) return before.reason
  if (before.kind !== 'paused') throw invalid({ code: 'availability.only_pauses', field: 'reasonId' })
  return heldReason(ctx, reasonId)
}

/** When it began and ended, held against all that the person said else. */
async function timesAfter(ctx: Ctx, before: PeriodRow, body: Body) {
  const startedAt = body.startedAt ? new Date(body.startedAt) : before.startedAt
  const endedAt = body.endedAt === undefined ? before.endedAt : body.endedAt === null ? null : new Date(body.endedAt)
  const reasons = whyNotCorrect(ctx.actor, before, { startedAt, endedAt, why: body.why?.trim() || null }, ctx.now)
  if (reasons.length) throw invalid(...reasons)
  const { personId, id } = before
  const others = await readPeriods(
    ctx,
    sql`p.person_id = ${personId} and p.id <> ${id} and (${endedAt}::timestamptz is null or p.started_at < ${endedAt})
      and (p.ended_at is null or p.ended_at > ${startedAt}) and ${reaching(personId, startedAt)}`,
  )
  const times = fitted({ startedAt, endedAt }, others)
  const other = overlapping(times, others)
  if (!other) return times
  const field = times.endedAt && other.startedAt > times.startedAt ? 'endedAt' : 'startedAt'
  throw invalid(overlapOf(ctx, other, field, times[field]!))
}

/** By the hours of what is there; with their days too, unless all are of the day that is put right. */
function overlapOf({ language }: Ctx, other: PeriodRow, field: string, corrected: Date): Reason {
  const t = availabilityText[language]
  const what = other.kind === 'available' ? t.available : t.toPause(other.reason?.name ?? '')
  const days = [other.startedAt, other.endedAt ?? corrected].map(dayInChile)
  const sameDay = days.every((day) => day === dayInChile(corrected))
  const told = (at: Date) => {
    const time = clockInChile(at.toISOString())
    return sameDay ? time : t.onDay(time, showDay(dayInChile(at)))
  }
  const from = told(other.startedAt)
  return other.endedAt
    ? { code: 'availability.overlaps', field, values: { what, from, until: told(other.endedAt) } }
    : { code: 'availability.overlaps_present', field, values: { what, from } }
}
