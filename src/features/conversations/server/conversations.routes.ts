import type { App } from '../../../platform/server/http/app.ts'

export function conversationsRoutes(_app: App) {}
