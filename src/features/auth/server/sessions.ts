import type { FastifyRequest } from 'fastify'
import type { Actor, Role } from '../../../platform/shared/actor.ts'
import type { Language } from '../../../platform/shared/words.ts'
import type { Auth } from './auth.ts'

const KEEP_MS = 30_000
const MOST = 10_000

/**
 * Who sends a request. A session read once is remembered for half a minute, and forgotten at once
 * when its person is changed (topic `person:<id>`) or signs out, in every process.
 */
export function createSessions(auth: Auth, listen: (listener: (topic: string) => void) => void) {
  const known = new Map<string, { actor: Actor; until: number }>()
  const forget = (personId: string) => {
    for (const [cookie, { actor }] of known) if (actor.id === personId) known.delete(cookie)
  }
  listen((topic) => {
    if (topic === 'everything') known.clear()
    if (topic.startsWith('person:')) forget(topic.slice('person:'.length))
  })

  const authenticate = async (request: FastifyRequest): Promise<Actor | undefined> => {
    const cookie = request.headers.cookie?.match(/(?:^|;\s*)(?:__Secure-)?atiende\.session_token=([^;]+)/)?.[1]
    if (!cookie) return undefined
    const remembered = known.get(cookie)
    if (remembered && remembered.until > Date.now()) return remembered.actor
    const session = await auth.api.getSession({ headers: headersOf(request) })
    if (!session?.user.active) return undefined
    const { user } = session
    const actor: Actor = {
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role as Role,
      customerId: user.customerId ?? null,
      language: user.language as Language,
    }
    if (known.size >= MOST) known.clear()
    known.set(cookie, { actor, until: Math.min(Date.now() + KEEP_MS, session.session.expiresAt.getTime()) })
    return actor
  }
  return { authenticate, forget }
}

/** The request's headers as the web platform has them, with the address of the caller for rate limits. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  headers.set('x-client-address', request.ip)
  return headers
}
