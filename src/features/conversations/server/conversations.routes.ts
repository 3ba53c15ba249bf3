import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { conversationsApi } from '../conversations.contract.ts'
import { addEntry } from './commands/add-entry.ts'
import type { NoteArticles } from './note-articles.ts'
import { readTimeline } from './timeline.ts'

export function conversationsRoutes(app: App, noteArticles: NoteArticles) {
  serve(app, conversationsApi.timeline, readTimeline)
  serve(app, conversationsApi.add, (ctx, input) => addEntry(ctx, input, noteArticles))
}
