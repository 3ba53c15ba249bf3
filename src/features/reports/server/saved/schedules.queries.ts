import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notFound } from '../../../../platform/shared/refusal.ts'
import type { schedulesApi } from '../../schedules.contract.ts'
import { readersOf } from './recipients.ts'
import { findSaved } from './saved-items.ts'
import { findSchedules, presentSchedule } from './schedule-items.ts'

/** When a saved report is sent and to whom, and to whom it may be. */
export async function listSchedules(
  ctx: Ctx,
  { params: { id } }: Input<typeof schedulesApi.list>,
): Promise<Answer<typeof schedulesApi.list>> {
  const saved = await findSaved(ctx, id)
  if (!saved) throw notFound('saved report')
  const items = (await findSchedules(ctx, id)).map((row) => presentSchedule(ctx, row))
  return { items, readers: await readersOf(ctx, saved.reportKey) }
}
