import type { App } from '../../../platform/server/http/app.ts'
import type { ErpWindow } from '../../erp/server/window.ts'
import { phoneRoutes } from './phone/phone.routes.ts'
import { placesRoutes } from './places/places.routes.ts'

export type VisitParts = {
  erp: ErpWindow
  maxFileBytes: number
  /** The address people type, when it is set. */
  publicUrl?: string
}

export function visitsRoutes(app: App, { erp, maxFileBytes }: VisitParts) {
  phoneRoutes(app, maxFileBytes)
  placesRoutes(app, erp)
}
