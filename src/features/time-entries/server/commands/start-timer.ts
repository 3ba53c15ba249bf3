import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed } from '../../../../platform/shared/refusal.ts'
import type { Timer, timeEntriesApi } from '../../time-entries.contract.ts'
import { mayLogTime } from '../../time-entries.rules.ts'
import { readSubject, type Subject } from '../subject.ts'
import { findTimer, touchTimer, whatRuns } from '../timers.ts'
import { holdMe } from '../workers.ts'

type Body = Input<typeof timeEntriesApi.startTimer>['body']

/** Starts my timer; while one runs, it is named and left alone. */
export function startTimer(ctx: Ctx, { body }: Input<typeof timeEntriesApi.startTimer>): Promise<Timer> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    await holdMe(ctx)
    const { subject, reasons } = await readSubject(ctx, body)
    if (reasons.length) throw invalid(...reasons)
    const { started, timer } = await begin(ctx, body, subject)
    if (!started) throw conflict({ code: 'timer.running', values: { what: whatRuns(ctx, timer) } })
    touchTimer(ctx)
    return timer
  })
}

/** Begins unless one runs; the one that was in the way may be stopped before it is looked at, and then it begins. */
async function begin(ctx: Ctx, body: Body, subject: Subject): Promise<{ started: boolean; timer: Timer }> {
  const row = await ctx.db
    .insertInto('timers')
    .values({
      personId: ctx.actor.id,
      id: ctx.newId(),
      caseId: subject.case?.id ?? null,
      activityId: subject.activityId,
      mode: body.mode,
      note: body.note ?? null,
      startedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.column('personId').doNothing())
    .returning('id')
    .executeTakeFirst()
  const timer = await findTimer(ctx)
  return timer ? { started: row !== undefined, timer } : begin(ctx, body, subject)
}
