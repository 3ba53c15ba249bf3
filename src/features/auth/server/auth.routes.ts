import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../../platform/server/http/app.ts'
import { serve } from '../../../platform/server/http/serve.ts'
import { authApi } from '../auth.contract.ts'
import type { Auth } from './auth.ts'
import { readMe, saveMe } from './me.ts'
import { headersOf } from './sessions.ts'

export function authRoutes(app: App, auth: Auth, forget: (personId: string) => void) {
  serve(app, authApi.me, readMe)
  serve(app, authApi.saveMe, saveMe)

  // Sign-in, sign-out, change of password: better-auth answers at its own addresses.
  app.fastify.route({
    method: ['GET', 'POST'],
    url: '/api/auth/*',
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      const actor = await app.authenticate(request)
      const response = await auth.handler(
        new Request(new URL(request.url, `${request.protocol}://${request.host}`), {
          method: request.method,
          headers: headersOf(request),
          body: request.method === 'POST' ? JSON.stringify(request.body ?? {}) : undefined,
        }),
      )
      if (actor && request.method === 'POST') {
        forget(actor.id)
        app.world.announce([`person:${actor.id}`])
      }
      reply.code(response.status)
      for (const [name, value] of response.headers) if (name !== 'set-cookie') reply.header(name, value)
      reply.header('set-cookie', response.headers.getSetCookie())
      return reply.send(await response.text())
    },
  })
}
