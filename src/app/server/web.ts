import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const BUILT = join(ROOT, 'dist/web')

/** Builds the browser's side when it is missing or older than its sources. */
export async function buildWebIfStale(): Promise<void> {
  const built = join(BUILT, 'index.html')
  const sources = [join(ROOT, 'src'), join(ROOT, 'index.html'), join(ROOT, 'package-lock.json')]
  if (existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources.map(newest))) return
  const { build } = await import('vite')
  await build({ root: ROOT, logLevel: 'warn' })
}

function newest(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Serves the built screens; every address that is not of the API opens the application. */
export async function serveWeb(fastify: FastifyInstance): Promise<void> {
  await buildWebIfStale()
  await fastify.register(fastifyStatic, {
    root: BUILT,
    wildcard: false,
    setHeaders: (reply, path) => {
      const forever = path.includes('/assets/')
      void reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  fastify.setNotFoundHandler((request, reply) => {
    if (request.url.startsWith('/api/') || request.method !== 'GET') {
      return reply
        .code(404)
        .type('application/problem+json')
        .send({ status: 404, code: 'http_404', title: 'Esta dirección no existe.' })
    }
    return reply.sendFile('index.html')
  })
}
