import type { Endpoint, Input } from '../../shared/contract.ts'
import type { Ctx } from '../context.ts'
import type { App } from './app.ts'
import { checked, contextOf } from './serve.ts'

/** A file that is made for this answer; `name` is ASCII. */
export type MadeFile = { name: string; body: Buffer }

/** Attaches an endpoint that answers with a file; PDF is shown by the browser, everything else is downloaded. */
export function serveFile<E extends Endpoint>(
  app: App,
  e: E,
  handler: (ctx: Ctx, input: Input<E>) => Promise<MadeFile>,
): void {
  app.endpoints.push(e)
  app.fastify.route({
    method: e.method,
    url: e.path.replace(/\{(\w+)\}/g, ':$1'),
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      const ctx = await contextOf(app, request, e.open)
      const { name, body } = await handler(ctx, checked(e, request) as Input<E>)
      const how = e.answers === 'application/pdf' ? 'inline' : 'attachment'
      return reply.type(e.answers!).header('content-disposition', `${how}; filename="${name}"`).send(body)
    },
  })
}
