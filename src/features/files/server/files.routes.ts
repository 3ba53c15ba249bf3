import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { idParams } from '../../../platform/shared/contract.ts'
import { notFound, Refusal } from '../../../platform/shared/refusal.ts'
import type { App } from '../../../platform/server/http/app.ts'
import { contextOf, serve } from '../../../platform/server/http/serve.ts'
import { filesApi } from '../files.contract.ts'
import { discardFile } from './commands/discard-file.ts'
import { prepareFolder } from './disk.ts'
import { download, type MayRead } from './download.ts'
import { startSweeper } from './files.sweeper.ts'
import { upload, uploadAs } from './upload.ts'

type Settings = { dir: string; maxBytes: number; mayRead: MayRead }

/** Uploads and downloads stream, so they stand beside `serve`, with the same sign-in and the same refusals. */
export function filesRoutes(app: App, { dir, maxBytes, mayRead }: Settings) {
  serve(app, filesApi.limits, async () => ({ maxBytes }))
  serve(app, filesApi.discard, (ctx, input) => discardFile(ctx, input, dir))
  app.endpoints.push(filesApi.upload, filesApi.uploadAs, filesApi.content)
  void app.fastify.register(async (scope: FastifyInstance) => {
    await scope.register(multipart, { limits: { files: 1, fields: 5, parts: 6 } })
    scope.post('/api/files', async (request, reply) => {
      const ctx = await contextOf(app, request)
      return reply.code(201).send(await upload(ctx, request, { dir, maxBytes }))
    })
    scope.put('/api/files/:id', async (request, reply) => {
      const ctx = await contextOf(app, request)
      const { id } = idOf(request)
      const { isNew, file } = await uploadAs(ctx, request, { dir, maxBytes, id })
      return reply.code(isNew ? 201 : 200).send(file)
    })
    scope.get('/api/files/:id/content', { exposeHeadRoute: false }, async (request, reply) => {
      const ctx = await contextOf(app, request, true) // pictures of public articles are for everybody
      const params = idParams.safeParse(request.params)
      if (!params.success) throw ctx.actor.id ? notFound('file') : new Refusal(401, [{ code: 'sign_in_first' }])
      return download(ctx, { id: params.data.id, dir, mayRead }, { request, reply })
    })
  })
  app.fastify.addHook('onReady', () => prepareFolder(dir))
  startSweeper(app, dir)
}

/** An id in the path that cannot be one names nothing. */
function idOf(request: FastifyRequest): { id: string } {
  const params = idParams.safeParse(request.params)
  if (!params.success) throw notFound('file')
  return params.data
}
