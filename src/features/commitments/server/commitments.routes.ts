import type { App } from '../../../platform/server/http/app.ts'

export function commitmentsRoutes(_app: App) {}
