import type { Ctx } from '../../../../platform/server/context.ts'
import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notFound } from '../../../../platform/shared/refusal.ts'
import { deliveriesApi, savedApi } from '../../saved.contract.ts'
import { schedulesApi } from '../../schedules.contract.ts'
import { markAllRead, markRead } from '../delivery/commands/mark-read.ts'
import { listDeliveries } from '../delivery/deliveries.queries.ts'
import { createSaved } from './commands/create-saved.ts'
import { putSchedule } from './commands/put-schedule.ts'
import { removeSaved } from './commands/remove-saved.ts'
import { removeSchedule } from './commands/remove-schedule.ts'
import { saveSaved } from './commands/save-saved.ts'
import { readersOf } from './recipients.ts'
import { findSaved } from './saved-items.ts'
import { listSaved } from './saved.queries.ts'
import { findSchedules, presentSchedule } from './schedule-items.ts'

export function savedRoutes(app: App): void {
  serve(app, savedApi.list, listSaved)
  serve(app, savedApi.create, createSaved)
  serve(app, savedApi.save, saveSaved)
  serve(app, savedApi.remove, removeSaved)
  serve(app, schedulesApi.list, listSchedules)
  serve(app, schedulesApi.put, putSchedule)
  serve(app, schedulesApi.remove, removeSchedule)
  serve(app, deliveriesApi.list, listDeliveries)
  serve(app, deliveriesApi.read, markRead)
  serve(app, deliveriesApi.readAll, markAllRead)
}

async function listSchedules(
  ctx: Ctx,
  { params: { id } }: Input<typeof schedulesApi.list>,
): Promise<Answer<typeof schedulesApi.list>> {
  const saved = await findSaved(ctx, id)
  if (!saved) throw notFound('saved report')
  const items = (await findSchedules(ctx, id)).map((row) => presentSchedule(ctx, row))
  return { items, readers: await readersOf(ctx, saved.reportKey) }
}
