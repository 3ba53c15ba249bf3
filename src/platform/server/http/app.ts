import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import type { Actor } from '../../shared/actor.ts'
import type { Endpoint } from '../../shared/contract.ts'
import { notAllowed } from '../../shared/refusal.ts'
import type { RefusalWords } from '../../shared/words.ts'
import type { Ctx, World } from '../context.ts'
import { requestLog } from './log.ts'
import { answerProblem } from './problem.ts'
import { securityHeaders } from './security-headers.ts'

type Asked = Record<string, unknown>

/** The HTTP side of a process: what `serve` needs to attach an endpoint. */
export type App = {
  fastify: FastifyInstance
  world: World
  /** Who sends this request, or undefined. */
  authenticate: (request: FastifyRequest) => Promise<Actor | undefined>
  /**
   * What a request means whose parts name something that became part of something else; undefined: what it says.
   * `surely` also when that happened just now.
   */
  follow?: (ctx: Ctx, e: Endpoint, asked: Asked, surely?: boolean) => Promise<Asked | undefined>
  refusalWords: RefusalWords
  /** Every endpoint served, for the OpenAPI document. */
  endpoints: Endpoint[]
}

/** How long a request may take to arrive: a large file over a slow line, not a caller who sends a letter a minute. */
const ARRIVAL_MS = 15 * 60_000

type Options = Omit<App, 'fastify' | 'endpoints'> & { log?: boolean; secure?: boolean }

/** The HTTP server with its headers and the one place that answers refusals; it does not listen yet. */
export async function createApp(options: Options): Promise<App> {
  const fastify = Fastify({
    bodyLimit: 1024 * 1024,
    logger: options.log ? requestLog : false,
    genReqId: requestIds(),
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true },
    requestTimeout: ARRIVAL_MS,
    forceCloseConnections: 'idle', // requests under way are answered first
    frameworkErrors: (error, request, reply) => answerProblem(options.refusalWords, error, request, reply),
  })
  const headers = securityHeaders(options.secure ?? false)
  const app: App = { ...options, fastify, endpoints: [] }
  fastify.setErrorHandler((error, request, reply) => answerProblem(options.refusalWords, error, request, reply))
  fastify.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    // what is told of customers is kept nowhere on the way; contents of files say otherwise themselves
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store')
    if (isForeignWrite(request)) throw notAllowed('foreign_origin')
  })
  return app
}

/** Names of requests, quoted in the log and to whoever meets a failure: the start of the process, and a number. */
function requestIds(): () => string {
  const start = Date.now().toString(36)
  let last = 0
  return () => `${start}-${(last += 1).toString(36)}`
}

/** A browser that writes from another site (cookies are sent by browsers, the Origin header too). */
function isForeignWrite(request: FastifyRequest): boolean {
  if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return false
  const { origin } = request.headers
  if (!origin) return false
  try {
    return new URL(origin).host !== request.host
  } catch {
    return true
  }
}
