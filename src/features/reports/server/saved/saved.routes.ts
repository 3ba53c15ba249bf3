import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import { deliveriesApi, savedApi } from '../../saved.contract.ts'
import { schedulesApi } from '../../schedules.contract.ts'
import { markAllRead, markRead } from '../delivery/commands/mark-read.ts'
import { listDeliveries } from '../delivery/deliveries.queries.ts'
import { createSaved } from './commands/create-saved.ts'
import { putSchedule } from './commands/put-schedule.ts'
import { removeSaved } from './commands/remove-saved.ts'
import { removeSchedule } from './commands/remove-schedule.ts'
import { saveSaved } from './commands/save-saved.ts'
import { listSaved } from './saved.queries.ts'
import { listSchedules } from './schedules.queries.ts'

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
