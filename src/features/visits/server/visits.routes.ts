import type { App } from '../../../platform/server/http/app.ts'
import type { ErpWindow } from '../../erp/server/window.ts'
import { phoneRoutes } from './phone/phone.routes.ts'

export type VisitParts = {
  erp: ErpWindow
  maxFileBytes: number
  /** The address people type, when it is set. */
  publicUrl?: string
}

export function visitsRoutes(app: App, { maxFileBytes }: VisitParts) {
  phoneRoutes(app, maxFileBytes)
}
