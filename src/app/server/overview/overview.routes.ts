import type { ErpWindow } from '../../../features/erp/server/window.ts'
import type { App } from '../../../platform/server/http/app.ts'

export function overviewRoutes(_app: App, _erp: ErpWindow) {}
