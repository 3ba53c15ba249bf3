import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { holdCases, recordEvent, touchCase } from '../../../cases/server/history.ts'
import { reverseCharge } from '../../../coverage/server/ledger/charge.ts'
import type { TimeEntry, timeEntriesApi } from '../../time-entries.contract.ts'
import { entryAbilities, mayLogTime } from '../../time-entries.rules.ts'
import { readEntry } from '../entry-items.ts'

/** Takes back time that was logged wrongly: its minutes return to the contract, both lines stay to be seen. */
export function reverseEntry(
  ctx: Ctx,
  { params, body }: Input<typeof timeEntriesApi.reverse>,
): Promise<Answer<typeof timeEntriesApi.reverse>> {
  if (!mayLogTime(ctx.actor)) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    const row = await ctx.db
      .selectFrom('timeEntries')
      .select(['id', 'personId', 'recordedBy'])
      .where('id', '=', params.id)
      .executeTakeFirst()
    if (!row) throw notFound('timeEntry')
    if (!entryAbilities(ctx.actor, { ...row, reversed: false }).reverse) throw notAllowed('time.not_yours')
    return takeBack(ctx, row.id, body.reason)
  })
}

/** The same for whoever may do so within an act that does more. @throws Refusal when it was taken back before */
export async function takeBack(ctx: Ctx, id: string, reason: string): Promise<TimeEntry> {
  const { caseId, personId } = await ctx.db
    .selectFrom('timeEntries')
    .select(['caseId', 'personId'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const [one] = caseId ? await holdCases(ctx, [caseId]) : []
  const written = await ctx.db
    .insertInto('timeEntryReversals')
    .values({ timeEntryId: id, reason, reversedBy: ctx.actor.id, reversedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('timeEntryId')
    .executeTakeFirst()
  if (!written) throw conflict({ code: 'time.already_reversed' })
  await reverseCharge(ctx, id, reason)
  const entry = await readEntry(ctx, id)
  if (one) {
    const { person, mode, workedOn, workedMinutes, accountedMinutes } = entry
    await recordEvent(ctx, {
      caseId: one.id,
      kind: 'timeReversed',
      subjectId: id,
      from: { person, mode, workedOn, workedMinutes, accountedMinutes },
      reason,
    })
    await touchCase(ctx, one)
  }
  ctx.touch(`time:${personId}`)
  return entry
}
