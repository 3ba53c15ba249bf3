import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '../../platform/shared/refusal.ts'
import { startProblem } from '../../platform/server/start-problem.ts'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const BUILT = join(ROOT, 'dist/web')

/**
 * Builds the browser's side when it is missing or older than its sources, beside this process.
 * `WEB=asis` takes what is there: with the development server, and in tests of the API.
 */
export async function buildWeb(): Promise<void> {
  if (process.env.WEB === 'asis' || isFresh()) return
  const child = spawn(process.execPath, [fileURLToPath(new URL('./build-web.ts', import.meta.url))], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const code = await new Promise((resolve) => child.once('exit', resolve))
  if (code !== 0) throw startProblem('webNotBuilt')
}

function isFresh(): boolean {
  const built = join(BUILT, 'index.html')
  const names = [
    'src',
    'public',
    'index.html',
    'terreno.html',
    'vite.config.ts',
    'vite.terreno.ts',
    'package-lock.json',
  ]
  const sources = names.map((name) => join(ROOT, name))
  return existsSync(built) && statSync(built).mtimeMs >= Math.max(...sources.map(newest))
}

function newest(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found || /\/server$|\.test\.ts$/.test(path)) return 0
  if (!found.isDirectory()) return found.mtimeMs
  return Math.max(found.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}

/** Serves the built screens; every address that is not of the API, nor of a file, opens the application, or the phone. */
export async function serveWeb(fastify: FastifyInstance): Promise<void> {
  const there = existsSync(join(BUILT, 'index.html'))
  if (there) {
    await fastify.register(fastifyStatic, {
      root: BUILT,
      wildcard: false,
      setHeaders: (reply, path) => {
        const forever = path.includes('/assets/')
        void reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
  }
  fastify.setNotFoundHandler((request, reply) => {
    // a script of an earlier release is missing, and says so: the application would not do in its place
    if (!there || /^\/(api|assets)\//.test(request.url) || request.method !== 'GET')
      throw new Refusal(404, [{ code: 'http_404' }])
    return reply.sendFile(/^\/terreno([/?]|$)/.test(request.url) ? 'terreno.html' : 'index.html')
  })
}
