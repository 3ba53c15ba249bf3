import { type Ctx, inTransaction } from '../../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../../platform/shared/contract.ts'
import { notFound } from '../../../../../platform/shared/refusal.ts'
import type { schedulesApi } from '../../../schedules.contract.ts'
import { holdSaved } from '../hold-saved.ts'

/** Ends a schedule; what it delivered stays. */
export function removeSchedule(
  ctx: Ctx,
  { params: { id, scheduleId } }: Input<typeof schedulesApi.remove>,
): Promise<Answer<typeof schedulesApi.remove>> {
  return inTransaction(ctx, async (ctx) => {
    const saved = await holdSaved(ctx, id)
    const gone = await ctx.db
      .deleteFrom('reportSchedules')
      .where('id', '=', scheduleId)
      .where('savedReportId', '=', saved.id)
      .returning('id')
      .executeTakeFirst()
    if (!gone) throw notFound('schedule')
    return { id: scheduleId }
  })
}
