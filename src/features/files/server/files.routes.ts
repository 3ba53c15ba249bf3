import type { App } from '../../../platform/server/http/app.ts'

export function filesRoutes(_app: App) {}
