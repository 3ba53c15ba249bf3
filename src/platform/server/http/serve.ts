import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Actor } from '../../shared/actor.ts'
import type { Answer, Endpoint, Input } from '../../shared/contract.ts'
import { Refusal } from '../../shared/refusal.ts'
import { createContext, type Ctx } from '../context.ts'
import type { App } from './app.ts'
import { languageOf } from './language.ts'

declare module 'fastify' {
  interface FastifyRequest {
    actor?: Actor
  }
}

/** Whoever asks without having signed in; only endpoints marked `open` see it. */
const stranger: Actor = { id: '', name: '', email: '', role: 'contact', customerId: null, language: 'es' }

/**
 * Attaches an endpoint: signs in, checks params, query and body (all problems at once), runs the handler
 * with a context, answers. The handler has no idea of HTTP.
 */
export function serve<E extends Endpoint>(
  app: App,
  e: E,
  handler: (ctx: Ctx, input: Input<E>) => Promise<Answer<E>>,
): void {
  app.endpoints.push(e)
  app.fastify.route({
    method: e.method,
    url: e.path.replace(/\{(\w+)\}/g, ':$1'),
    handler: async (request, reply) => {
      const signal = whileWaitedFor(reply)
      const ctx = await contextOf(app, request, e.open)
      const input = checked(e, request)
      const once = e.method === 'POST' && request.actor ? onceOf(request, e, input) : undefined
      const answer = await answerOf(app, e, { ctx: { ...ctx, once, signal }, input, handler })
      if (process.env.VITEST) e.answer.parse(JSON.parse(JSON.stringify(answer ?? {}))) // answers keep their contract
      reply.code(e.status ?? 200)
      return e.status === 204 ? reply.send() : reply.type(JSON_TYPE).send(bytesOf(answer))
    },
  })
}

type Asking<E extends Endpoint, T> = {
  ctx: Ctx
  input: Record<string, unknown>
  handler: (ctx: Ctx, input: Input<E>) => Promise<T>
}

/** What names something that became part of something else is asked of that; also what was refused as it just did. */
export async function answerOf<E extends Endpoint, T>(
  app: App,
  e: E,
  { ctx, input, handler }: Asking<E, T>,
): Promise<T> {
  const asked = (await app.follow?.(ctx, e, input)) ?? input
  try {
    return await handler(ctx, asked as Input<E>)
  } catch (error) {
    const meant = error instanceof Refusal ? await app.follow?.(ctx, e, asked, true) : undefined
    if (!meant) throw error
    return handler(ctx, meant as Input<E>)
  }
}

/** Aborted when the connection ends before it was answered. */
function whileWaitedFor({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort()
  })
  return gone.signal
}

const JSON_TYPE = 'application/json; charset=utf-8'

/** Encoded at once: a long text costs the socket several times as much. */
const bytesOf = (answer: unknown) => Buffer.from(JSON.stringify(answer ?? null))

/** The context of a request that needs a signed-in person (unless `open`). */
export async function contextOf(app: App, request: FastifyRequest, open = false): Promise<Ctx> {
  const actor = await app.authenticate(request)
  if (!actor && !open) throw new Refusal(401, [{ code: 'sign_in_first' }])
  request.actor = actor
  return createContext(app.world, actor ?? { ...stranger, language: languageOf(request) })
}

/** What the request asks for, as the contract has it. @throws every problem at once */
export function checked(e: Endpoint, request: FastifyRequest) {
  const parts = { params: e.params, query: e.query, body: e.body }
  const issues: z.core.$ZodIssue[] = []
  const values: Record<string, unknown> = { params: {}, query: {}, body: undefined }
  for (const [part, shape] of Object.entries(parts)) {
    if (!shape) continue
    const result = shape.safeParse(request[part as 'params' | 'query' | 'body'] ?? {})
    if (result.success) values[part] = result.data
    // an id in the path that cannot be one names nothing
    else if (part === 'params') throw new Refusal(404, [{ code: 'not_found', values: { what: '' } }])
    else issues.push(...result.error.issues)
  }
  if (issues.length) throw new z.ZodError(issues)
  return values
}

/** Two requests are the same when what they ask for is; fields that mean nothing do not count. */
function onceOf(request: FastifyRequest, e: Endpoint, { params, body }: Record<string, unknown>): Ctx['once'] {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !key) return undefined
  if (key.length > 200) throw new Refusal(422, [{ code: 'idempotency_key_too_long' }])
  const requestHash = createHash('sha256')
    .update(JSON.stringify([params, body], withoutPassword))
    .digest('base64url')
  return { key, endpoint: `${e.method} ${e.path}`, requestHash }
}

/** A password is not kept, not even as a hash as quick as this one. */
const withoutPassword = (name: string, value: unknown) => (name === 'password' ? undefined : value)
