import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import { dashboardApi } from '../../dashboard.contract.ts'
import { readDashboard } from './read-dashboard.ts'

export function dashboardRoutes(app: App): void {
  serve(app, dashboardApi.read, readDashboard)
}
