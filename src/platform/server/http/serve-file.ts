import type { Readable } from 'node:stream'
import type { Endpoint, Input } from '../../shared/contract.ts'
import { Refusal } from '../../shared/refusal.ts'
import type { Ctx } from '../context.ts'
import type { App } from './app.ts'
import { answerOf, checked, contextOf } from './serve.ts'

/**
 * A file that is made for this answer; `name` is ASCII. One that is made while it is sent may tell how many rows it has,
 * so whoever waits sees how far it is.
 */
export type MadeFile = { name: string; body: Buffer | Readable; rowCount?: number }

/** So many one person has made at the same time: papers are made one after the other, and others wait for theirs too. */
const MOST_AT_ONCE = 10
const making = new Map<string, number>()

/** @throws Refusal 429 when this person waits for that many already */
async function inBounds<T>(personId: string, make: () => Promise<T>): Promise<T> {
  const before = making.get(personId) ?? 0
  if (before >= MOST_AT_ONCE) throw new Refusal(429, [{ code: 'http_429' }])
  making.set(personId, before + 1)
  try {
    return await make()
  } finally {
    const left = making.get(personId)! - 1
    if (left) making.set(personId, left)
    else making.delete(personId)
  }
}

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
      const input = checked(e, request)
      const made = await inBounds(ctx.actor.id, () => answerOf(app, e, { ctx, input, handler }))
      const { name, body, rowCount } = made
      if (reply.raw.destroyed && !Buffer.isBuffer(body)) body.destroy() // nobody is there any more to take it
      if (rowCount !== undefined) void reply.header('x-row-count', rowCount)
      const how = e.answers === 'application/pdf' ? 'inline' : 'attachment'
      return reply.type(e.answers!).header('content-disposition', `${how}; filename="${name}"`).send(body)
    },
  })
}
