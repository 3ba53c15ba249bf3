import type pg from 'pg'
import type { App } from '../../../platform/server/http/app.ts'
import type { ErpWindow } from './window.ts'

export function erpRoutes(_app: App, _softland: pg.PoolConfig | undefined): ErpWindow {
  const reading = { data: null, readAt: null, problem: 'notConfigured' as const, refreshing: false }
  return {
    readPanel: async () => reading,
    readingOf: () => reading,
    refreshSoon: () => undefined,
    stop: async () => undefined,
  }
}
