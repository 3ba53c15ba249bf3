import type { App } from '../../../platform/server/http/app.ts'

export function settingsRoutes(_app: App) {}
