import type { App } from '../../../platform/server/http/app.ts'
import type { Auth } from './auth.ts'

export function peopleRoutes(_app: App, _auth: Auth) {}
