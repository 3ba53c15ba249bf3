import type { App } from '../../../platform/server/http/app.ts'

export function erpRoutes(_app: App) {}
