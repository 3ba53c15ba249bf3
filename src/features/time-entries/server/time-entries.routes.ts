import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { timeEntriesApi } from '../time-entries.contract.ts'
import { addEntry } from './commands/add-entry.ts'
import { reverseEntry } from './commands/reverse-entry.ts'
import { listEntries } from './list-entries.ts'
import { previewEntry } from './preview-entry.ts'

export function timeEntriesRoutes(app: App) {
  serve(app, timeEntriesApi.list, listEntries)
  serve(app, timeEntriesApi.add, addEntry)
  serve(app, timeEntriesApi.preview, previewEntry)
  serve(app, timeEntriesApi.reverse, reverseEntry)
}
