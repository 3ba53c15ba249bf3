import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import type { ErpCompanies } from '../../erp/server/companies.ts'
import { calendarRoutes } from './calendar/calendar.routes.ts'
import { phoneRoutes } from './phone/phone.routes.ts'
import { placesRoutes } from './places/places.routes.ts'
import { visitsApi } from '../visits.contract.ts'
import { cancelVisit } from './commands/cancel-visit.ts'
import { orderAlone, orderVisit } from './commands/order-visit.ts'
import { planVisit } from './commands/plan-visit.ts'
import { tellProgress } from './commands/tell-progress.ts'
import { reportRoutes } from './report/report.routes.ts'
import { listVisits } from './list-visits.ts'
import { readBoard } from './read-board.ts'
import { readVisit } from './read-visit.ts'

export type VisitParts = {
  erp: ErpCompanies
  maxFileBytes: number
  /** The address people type, when it is set. */
  publicUrl?: string
}

export function visitsRoutes(app: App, { erp, maxFileBytes, publicUrl }: VisitParts) {
  serve(app, visitsApi.list, listVisits)
  serve(app, visitsApi.board, readBoard)
  serve(app, visitsApi.order, orderVisit)
  serve(app, visitsApi.orderAlone, orderAlone)
  serve(app, visitsApi.read, (ctx, { params }) => readVisit(ctx, params.id))
  serve(app, visitsApi.change, planVisit)
  serve(app, visitsApi.cancel, cancelVisit)
  serve(app, visitsApi.progress, tellProgress)
  calendarRoutes(app, publicUrl)
  phoneRoutes(app, maxFileBytes)
  placesRoutes(app, erp)
  reportRoutes(app)
}
