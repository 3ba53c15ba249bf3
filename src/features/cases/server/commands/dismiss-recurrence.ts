import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { type casesApi, recurrentOf } from '../../cases.contract.ts'
import { caseAbilities } from '../../cases.rules.ts'
import { lockCase, touchCase } from '../history.ts'
import { readCase } from '../read-case.ts'
import { countAs, standingOf } from '../recurrence/note-recurrences.ts'

/** It is another problem than that of an earlier case; said once, it stays said. */
export function dismissRecurrence(
  ctx: Ctx,
  { params, body }: Input<typeof casesApi.dismissRecurrence>,
): Promise<Answer<typeof casesApi.dismissRecurrence>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, row).link) throw notAllowed()
    const { numUpdatedRows } = await ctx.db
      .updateTable('caseRecurrences')
      .set({ dismissed: true })
      .where('caseId', '=', row.id)
      .where('earlierCaseId', '=', body.earlierCaseId)
      .executeTakeFirst()
    if (!numUpdatedRows) throw notFound('recurrence')
    const recurrent = recurrentOf.nullable().parse(row.recurrent)
    await countAs(ctx, { caseId: row.id, recurrent }, await standingOf(ctx, row.id))
    await touchCase(ctx, row)
    return readCase(ctx, row.id)
  })
}
