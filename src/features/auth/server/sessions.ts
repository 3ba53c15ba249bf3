import { isAPIError } from 'better-auth/api'
import type { FastifyRequest } from 'fastify'
import type { Actor, Role } from '../../../platform/shared/actor.ts'
import { Refusal } from '../../../platform/shared/refusal.ts'
import type { Language } from '../../../platform/shared/words.ts'
import { type Auth, CLIENT_ADDRESS } from './auth.ts'

const KEEP_MS = 30_000
const MOST = 10_000
const COOKIE = /(?:^|;\s*)((?:__Secure-)?atiende\.session_token=([^;]+))/

/**
 * Who sends a request. A session read once is remembered for half a minute, and forgotten at once
 * when its person is changed (topic `person:<id>`) or signs out, in every process.
 */
export function createSessions(auth: Auth, listen: (listener: (topic: string) => void) => void) {
  const known = new Map<string, { actor: Actor; until: number }>()
  let changes = 0
  const forget = (personId: string) => {
    changes++
    for (const [cookie, { actor }] of known) if (actor.id === personId) known.delete(cookie)
  }
  listen((topic) => {
    if (topic.startsWith('person:')) forget(topic.slice('person:'.length))
    if (topic !== 'everything') return
    changes++
    known.clear()
  })

  const authenticate = async (request: FastifyRequest): Promise<Actor | undefined> => {
    const cookie = COOKIE.exec(request.headers.cookie ?? '')?.[2]
    if (!cookie) return undefined
    const remembered = known.get(cookie)
    if (remembered && remembered.until > Date.now()) return remembered.actor
    const changesBefore = changes
    const session = await readSession(auth, request)
    if (!session?.user.active) {
      known.delete(cookie)
      return undefined
    }
    const { user } = session
    const actor: Actor = {
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role as Role,
      customerId: user.customerId ?? null,
      language: user.language as Language,
    }
    // a session that was read while somebody was being changed may be the one before the change
    if (changes !== changesBefore) return actor
    if (known.size >= MOST) known.clear()
    known.set(cookie, { actor, until: Math.min(Date.now() + KEEP_MS, session.session.expiresAt.getTime()) })
    return actor
  }
  return { authenticate, forget }
}

/** @throws Refusal 503 when sessions cannot be read just now */
function readSession(auth: Auth, request: FastifyRequest) {
  return auth.api.getSession({ headers: headersOf(request) }).catch((error: unknown) => {
    throw isAPIError(error) ? new Refusal(503, [{ code: 'http_503' }]) : error
  })
}

/** All that better-auth learns of a request: its session, the browser, and the address of the caller for rate limits. */
export function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers({ [CLIENT_ADDRESS]: request.ip })
  const session = COOKIE.exec(request.headers.cookie ?? '')?.[1]
  if (session) headers.set('cookie', session)
  const browser = request.headers['user-agent']
  if (browser) headers.set('user-agent', browser.slice(0, 500))
  return headers
}
