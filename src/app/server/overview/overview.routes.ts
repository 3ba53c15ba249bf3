import type { App } from '../../../platform/server/http/app.ts'

export function overviewRoutes(_app: App) {}
