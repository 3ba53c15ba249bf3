import type { App } from '../../../platform/server/http/app.ts'

export function casesRoutes(_app: App) {}
