import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import { reportApi } from '../../report.contract.ts'
import { receiveReport } from './receive-report.ts'

export function reportRoutes(app: App) {
  serve(app, reportApi.send, receiveReport)
}
