import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify'
import helmet from '@fastify/helmet'
import { uuidv7 } from 'uuidv7'
import type { Actor } from '../../shared/actor.ts'
import type { Endpoint } from '../../shared/contract.ts'
import { notAllowed } from '../../shared/refusal.ts'
import type { RefusalWords } from '../../shared/words.ts'
import type { World } from '../context.ts'
import { answerProblem } from './problem.ts'

/** The HTTP side of a process: what `serve` needs to attach an endpoint. */
export type App = {
  fastify: FastifyInstance
  world: World
  /** Who sends this request, or undefined. */
  authenticate: (request: FastifyRequest) => Promise<Actor | undefined>
  refusalWords: RefusalWords
  /** Every endpoint served, for the OpenAPI document. */
  endpoints: Endpoint[]
}

/** How long a request may take to arrive: a large file over a slow line, not a caller who sends a letter a minute. */
const ARRIVAL_MS = 15 * 60_000

type Options = Omit<App, 'fastify' | 'endpoints'> & { log?: boolean; secure?: boolean }

export async function createApp(options: Options): Promise<App> {
  const fastify = Fastify({
    bodyLimit: 1024 * 1024,
    logger: options.log ? { level: 'info', redact: ['req.headers.cookie', 'req.headers.authorization'] } : false,
    genReqId: () => uuidv7(),
    trustProxy: 'loopback',
    routerOptions: { ignoreTrailingSlash: true },
    requestTimeout: ARRIVAL_MS,
    forceCloseConnections: 'idle', // requests under way are answered first
    frameworkErrors: (error, request, reply) => answerProblem(options.refusalWords, error, request, reply),
  })
  await fastify.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: null,
      },
    },
    hsts: options.secure ?? false,
  })
  const app: App = { ...options, fastify, endpoints: [] }
  fastify.setErrorHandler((error, request, reply) => answerProblem(options.refusalWords, error, request, reply))
  fastify.addHook('onRequest', async (request, reply) => {
    // what is told of customers is kept nowhere on the way; contents of files say otherwise themselves
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store')
    if (isForeignWrite(request)) throw notAllowed('foreign_origin')
  })
  return app
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
