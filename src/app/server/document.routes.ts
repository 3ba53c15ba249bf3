import { z } from 'zod'
import type { App } from '../../platform/server/http/app.ts'
import { openApiDocument } from '../../platform/server/http/openapi.ts'
import { type Endpoint, endpoint } from '../../platform/shared/contract.ts'
import { apiPage } from './api-page.ts'

const VERSION = '0.1.0'

/** Addresses that are not served from a contract, described here for those who read the API. */
const besides: Endpoint[] = [
  endpoint({
    method: 'POST',
    path: '/api/auth/sign-in/email',
    summary: 'Sign in; the answer sets the session cookie that every other address asks for',
    body: z.object({ email: z.email(), password: z.string() }),
    answer: z.object({ user: z.object({ id: z.uuid(), name: z.string(), email: z.string() }) }),
    open: true,
  }),
  endpoint({
    method: 'POST',
    path: '/api/auth/sign-out',
    summary: 'Sign out',
    answer: z.object({ success: z.boolean() }),
  }),
  endpoint({
    method: 'GET',
    path: '/api/live',
    summary: 'Server-sent events: `changed` when something of a topic changes, `viewers` with who else looks at it',
    query: z.object({ topics: z.string().describe('Comma separated: customer:<id>, case:<id>, cases, settings') }),
    answer: z.string(),
    answers: 'text/event-stream',
  }),
  endpoint({
    method: 'GET',
    path: '/api/health',
    summary: 'Whether the process is ready to serve',
    answer: z.object({ status: z.literal('ready') }),
    open: true,
  }),
]

/** Whether the process is ready, and the description of everything it serves, for programs and for people. */
export function documentRoutes(app: App) {
  app.fastify.get('/api/health', async () => {
    await app.world.db.selectFrom('migrations').select('name').limit(1).execute()
    return { status: 'ready' }
  })
  const made = once(() => openApiDocument([...app.endpoints, ...besides], VERSION))
  const page = once(() => apiPage(made()))
  app.fastify.get('/api/openapi.json', async () => made())
  app.fastify.get('/api/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(page()))
}

/** Made when first asked for: by then every address is known. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
