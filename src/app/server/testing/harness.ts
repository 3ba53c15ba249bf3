import { createHmac, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { hashPassword } from 'better-auth/crypto'
import type { InjectOptions } from 'fastify'
import pg from 'pg'
import { uuidv7 } from 'uuidv7'
import { inject } from 'vitest'
import { afterwards } from './afterwards.ts'
import type { Role } from '../../../platform/shared/actor.ts'
import { createContext } from '../../../platform/server/context.ts'
import { startProcess } from '../start.ts'
import { SCRATCH } from './scratch.ts'

export const PASSWORD = 'demo-atiende-2026'
const SESSION_MS = 14 * 24 * 60 * 60 * 1000
let passwordHash: Promise<string> | undefined

/** A signed-in person of a test: `await ana.post('/api/cases', {…})`. */
export type Client = Awaited<ReturnType<Awaited<ReturnType<typeof startTestApp>>['signIn']>>

/** Makes an empty database from the migrated template; dropped when the file is done. */
export async function cloneDatabase(template = 'template_atiende'): Promise<pg.ClientConfig> {
  const server = inject('server')
  const database = `test_${randomUUID().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const client = new pg.Client(server)
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  await run(`create database ${database} template ${template}`)
  afterwards(() => run(`drop database ${database} with (force)`))
  return { ...server, database }
}

type TestOptions = { now?: () => Date; softland?: pg.ClientConfig; maxFileBytes?: number; publicUrl?: string }

/** The whole product in this process on a database of its own, as the tests see it: through the API. */
export async function startTestApp(options: TestOptions = {}) {
  const connection = await cloneDatabase()
  const dataDir = mkdtempSync(`${SCRATCH}/atiende-files-`)
  const server = await startProcess({
    connection,
    dataDir,
    publicUrl: undefined,
    maxFileBytes: 5 * 1024 * 1024,
    ...options,
  })
  afterwards(async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  })
  const { fastify, world } = server.app

  const cookieName = `${options.publicUrl?.startsWith('https:') ? '__Secure-' : ''}atiende.session_token`
  let secret: string | undefined
  /** The cookie of a new session, as signing in with a password gives it: that takes a tenth of a second on purpose. */
  async function sessionOf(personId: string, now: Date): Promise<string> {
    const token = randomUUID()
    const expiresAt = new Date(Date.now() + SESSION_MS)
    await server.db
      .insertInto('sessions')
      .values({ id: uuidv7(), personId, token, expiresAt, createdAt: now, updatedAt: now })
      .execute()
    secret ??= (
      await server.db.selectFrom('secrets').select('value').where('name', '=', 'sessions').executeTakeFirstOrThrow()
    ).value
    const signature = createHmac('sha256', secret).update(token).digest('base64')
    return `${cookieName}=${encodeURIComponent(`${token}.${signature}`)}`
  }

  /** Makes a person of this role, signed in. */
  async function signIn(role: Role, more: { name?: string; customerId?: string } = {}) {
    const id = uuidv7()
    const name = more.name ?? role
    const email = `${role}-${id.slice(-8)}@test.cl`
    const now = world.now()
    await server.db
      .insertInto('people')
      .values({ id, name, email, role, customerId: more.customerId ?? null, createdAt: now, updatedAt: now })
      .execute()
    passwordHash ??= hashPassword(PASSWORD)
    await server.db
      .insertInto('accounts')
      .values({ id: uuidv7(), personId: id, accountId: id, providerId: 'credential', password: await passwordHash })
      .execute()
    const cookie = await sessionOf(id, now)
    const actor = { id, name, email, role, customerId: more.customerId ?? null, language: 'es' as const }
    return { ...caller(cookie), id, name, email, cookie, ctx: createContext(world, actor) }
  }

  function caller(cookie?: string) {
    const send = async (
      method: InjectOptions['method'],
      url: string,
      payload?: unknown,
      headers: Record<string, string> = {},
    ) => {
      const answer = await fastify.inject({
        method,
        url,
        payload: payload as InjectOptions['payload'],
        headers: { ...(cookie ? { cookie } : {}), ...headers },
      })
      const json = String(answer.headers['content-type'] ?? '').includes('json') && answer.body
      // eslint-disable-next-line typescript/no-explicit-any -- tests look into answers of any shape
      return { status: answer.statusCode, body: (json ? answer.json() : answer.body) as any, headers: answer.headers }
    }
    return {
      send,
      get: (url: string) => send('GET', url),
      post: (url: string, body: unknown = {}, headers?: Record<string, string>) => send('POST', url, body, headers),
      put: (url: string, body: unknown) => send('PUT', url, body),
      patch: (url: string, body: unknown) => send('PATCH', url, body),
      delete: (url: string, body?: unknown) => send('DELETE', url, body),
    }
  }

  return { ...server, world, signIn, stranger: caller(), dataDir, connection }
}
