import { z } from 'zod'
import type { App } from '../../platform/server/http/app.ts'
import { openApiDocument } from '../../platform/server/http/openapi.ts'
import { type Endpoint, endpoint } from '../../platform/shared/contract.ts'
import { apiPage } from './api-page.ts'

const VERSION = '0.1.0'

/** Addresses that are not served from a contract, described here for those who read the API. */
const besides: Endpoint[] = [
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
