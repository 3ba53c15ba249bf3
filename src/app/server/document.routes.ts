import type { App } from '../../platform/server/http/app.ts'
import { openApiDocument } from '../../platform/server/http/openapi.ts'

/** Whether the process is ready, and the description of everything it serves. */
export function documentRoutes(app: App) {
  app.fastify.get('/api/health', async () => {
    await app.world.db.selectFrom('migrations').select('name').limit(1).execute()
    return { status: 'ready' }
  })
  app.fastify.get('/api/openapi.json', async () => openApiDocument(app.endpoints, '0.1.0'))
}
