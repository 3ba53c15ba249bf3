import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { casesApi } from '../cases.contract.ts'
import { countCases } from './case-counts.ts'
import { listCases } from './case-list.ts'
import { assignCase, takeCase } from './commands/assign-case.ts'
import { bulkChange } from './commands/bulk-change.ts'
import { changeState } from './commands/change-state.ts'
import { dismissRecurrence } from './commands/dismiss-recurrence.ts'
import { linkCases, unlinkCases } from './commands/link-cases.ts'
import { registerCase } from './commands/register-case.ts'
import { saveCase } from './commands/save-case.ts'
import { readPromised } from './promises/read-promised.ts'
import { readCase } from './read-case.ts'

export function casesRoutes(app: App) {
  serve(app, casesApi.list, (ctx, { query }) => listCases(ctx, query))
  serve(app, casesApi.counts, countCases)
  serve(app, casesApi.promised, readPromised)
  serve(app, casesApi.register, registerCase)
  serve(app, casesApi.bulk, bulkChange)
  serve(app, casesApi.read, (ctx, { params }) => readCase(ctx, params.id))
  serve(app, casesApi.save, saveCase)
  serve(app, casesApi.take, takeCase)
  serve(app, casesApi.assign, assignCase)
  serve(app, casesApi.changeState, changeState)
  serve(app, casesApi.link, linkCases)
  serve(app, casesApi.unlink, unlinkCases)
  serve(app, casesApi.dismissRecurrence, dismissRecurrence)
}
