import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../../../platform/server/http/app.ts'
import type { Endpoint } from '../../../platform/shared/contract.ts'
import { Refusal } from '../../../platform/shared/refusal.ts'
import type { Actor } from '../../../platform/shared/actor.ts'
import { type Auth, INSIDE } from './auth.ts'
import { headersOf } from './sessions.ts'

type Asked = {
  actor: Actor | undefined
  /** Hands it to better-auth and returns what it answered, its cookies on the way to the browser. */
  ask: (body?: object) => Promise<unknown>
}

/**
 * Attaches an endpoint that better-auth does the work of: the contract is ours, and so are the words of a refusal.
 * Only what is attached here can be reached.
 */
export function createRelay(app: App, auth: Auth, forget: (personId: string) => void) {
  return <E extends Endpoint>(e: E, handler: (body: never, asked: Asked) => Promise<unknown>): void => {
    app.endpoints.push(e)
    app.fastify.route({
      method: e.method,
      url: e.path,
      handler: async (request, reply) => {
        const actor = await app.authenticate(request)
        request.actor = actor
        if (!actor && !e.open) throw new Refusal(401, [{ code: 'sign_in_first' }])
        const body = e.body?.parse(request.body ?? {})
        const answer = await handler(body as never, {
          actor,
          ask: (sent) => ask(auth, e, { request, reply, sent }),
        }).finally(() => {
          if (!actor || e.method !== 'POST') return
          forget(actor.id)
          app.world.announce([`person:${actor.id}`])
        })
        return reply.header('cache-control', 'no-store').type('application/json').send(JSON.stringify(answer))
      },
    })
  }
}

async function ask(
  auth: Auth,
  e: Endpoint,
  { request, reply, sent = {} }: { request: FastifyRequest; reply: FastifyReply; sent?: object },
): Promise<unknown> {
  const headers = headersOf(request)
  headers.set('content-type', 'application/json')
  const response = await auth.handler(
    new Request(INSIDE + e.path, {
      method: e.method,
      headers,
      body: e.method === 'POST' ? JSON.stringify(sent) : undefined,
    }),
  )
  const answer = (await response.json().catch(() => null)) as { code?: string } | null
  if (!response.ok) throw refusal(response, answer?.code, reply)
  const cookies = response.headers.getSetCookie()
  if (cookies.length) reply.header('set-cookie', cookies)
  return answer
}

function refusal(response: Response, code: string | undefined, reply: FastifyReply): Error {
  if (response.status === 429) {
    reply.header('retry-after', response.headers.get('x-retry-after') ?? '60')
    return new Refusal(429, [{ code: 'http_429' }])
  }
  if (code === 'PERSON_INACTIVE') return new Refusal(403, [{ code: 'person.inactive' }])
  if (code === 'INVALID_PASSWORD')
    return new Refusal(422, [{ code: 'password.wrong_current', field: 'currentPassword' }])
  if (response.status >= 400 && response.status < 500) return new Refusal(401, [{ code: 'sign_in.wrong' }])
  return new Error(`sign-in answered ${response.status} ${code ?? ''}`)
}
