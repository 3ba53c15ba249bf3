import type { App } from '../../platform/server/http/app.ts'
import type { Live } from '../../platform/server/live.ts'

export function liveRoutes(_app: App, _live: Live) {}
