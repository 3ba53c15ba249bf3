import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { repliesApi } from '../replies.contract.ts'
import { createReply } from './commands/create-reply.ts'
import { removeReply } from './commands/remove-reply.ts'
import { saveReply } from './commands/save-reply.ts'
import { useReply } from './commands/use-reply.ts'
import { listReplies, readReply } from './replies.queries.ts'

export function repliesRoutes(app: App) {
  serve(app, repliesApi.list, listReplies)
  serve(app, repliesApi.read, readReply)
  serve(app, repliesApi.create, createReply)
  serve(app, repliesApi.save, saveReply)
  serve(app, repliesApi.remove, removeReply)
  serve(app, repliesApi.use, useReply)
}
