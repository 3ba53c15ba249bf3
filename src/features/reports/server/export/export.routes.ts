import type { App } from '../../../../platform/server/http/app.ts'
import { serveFile } from '../../../../platform/server/http/serve-file.ts'
import { reportsApi } from '../../reports.contract.ts'
import type { Clicked } from '../engine/drill.ts'
import type { Raw } from '../parameters/parameter.ts'
import { whileSending } from '../../../../platform/server/while-sending.ts'
import { drillFile, fileMaker } from './make-file.ts'

/** Reports as files. `filesDir`: where the logo of the company is. */
export function exportRoutes(app: App, filesDir: string): void {
  const makeFile = fileMaker(filesDir)
  serveFile(app, reportsApi.csv, (ctx, { params, query }) =>
    whileSending(ctx.actor.id, () => makeFile(ctx, params.key, query, 'csv')),
  )
  serveFile(app, reportsApi.xlsx, (ctx, { params, query }) =>
    whileSending(ctx.actor.id, () => makeFile(ctx, params.key, query, 'xlsx')),
  )
  serveFile(app, reportsApi.pdf, (ctx, { params, query: { paper, ...asked } }) =>
    makeFile(ctx, params.key, asked as Raw, 'pdf', paper),
  )
  serveFile(app, reportsApi.png, (ctx, { params, query }) => makeFile(ctx, params.key, query, 'png'))
  serveFile(app, reportsApi.drillCsv, (ctx, { params, query }) =>
    whileSending(ctx.actor.id, () => drillFile(ctx, clickedOf(params.key, query), 'csv')),
  )
  serveFile(app, reportsApi.drillXlsx, (ctx, { params, query }) =>
    whileSending(ctx.actor.id, () => drillFile(ctx, clickedOf(params.key, query), 'xlsx')),
  )
}

/** A file has every fact: what says which page is meant says nothing here. */
function clickedOf(key: string, { row, column, ...asked }: Clicked & Record<string, unknown>) {
  const raw = Object.fromEntries(Object.entries(asked).filter(([name]) => name !== 'cursor' && name !== 'limit')) as Raw
  return { key, raw, clicked: { row, column } }
}
