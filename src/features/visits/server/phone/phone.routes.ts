import type { App } from '../../../../platform/server/http/app.ts'
import { serve } from '../../../../platform/server/http/serve.ts'
import { phoneApi } from '../../phone.contract.ts'
import { readPack } from './read-pack.ts'

export function phoneRoutes(app: App, maxFileBytes: number) {
  serve(app, phoneApi.pack, (ctx) => readPack(ctx, maxFileBytes))
}
