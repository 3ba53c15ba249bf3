import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../../shared/contract.ts'
import type { World } from '../context.ts'
import { notFound } from '../../shared/refusal.ts'
import { createApp } from './app.ts'
import { serve } from './serve.ts'
import { serveFile } from './serve-file.ts'

const api = endpoint({
  method: 'GET',
  path: '/api/slow',
  summary: 'Answers when it is told to',
  open: true,
  answer: z.object({ given: z.boolean() }),
})

const world = { db: {}, announce: () => {}, now: () => new Date() } as unknown as World

test('whoever serves a request learns that nobody waits for its answer any more, and only then', async () => {
  const app = await createApp({ world, authenticate: async () => undefined, refusalWords: { es: {}, en: {} } })
  onTestFinished(() => app.fastify.close())
  const signals: AbortSignal[] = []
  let answer = () => {}
  serve(app, api, async ({ signal }) => {
    signals.push(signal!)
    await new Promise<void>((done) => (answer = done))
    return { given: signal!.aborted }
  })
  await app.fastify.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.fastify.server.address() as AddressInfo
  const address = `http://127.0.0.1:${port}/api/slow`

  const given = get(address).on('error', () => {})
  await expect.poll(() => signals).toHaveLength(1)
  expect(signals[0]!.aborted).toBe(false)
  given.destroy()
  await expect.poll(() => signals[0]!.aborted).toBe(true)
  answer()

  const waited = fetch(address)
  await expect.poll(() => signals).toHaveLength(2)
  answer()
  expect(await (await waited).json()).toEqual({ given: false })
  expect(signals[1]!.aborted).toBe(false)
})

const thing = {
  method: 'GET',
  summary: 'A thing by its name',
  open: true,
  query: z.object({ name: z.string() }),
} as const
const read = endpoint({ ...thing, path: '/api/things', answer: z.object({ name: z.string() }) })
const file = endpoint({ ...thing, path: '/api/things.txt', answer: z.file(), answers: 'text/plain' })

test.each(['/api/things', '/api/things.txt'])(
  '%s answers with what the thing just became part of, instead of refusing it',
  async (path) => {
    const app = await createApp({
      world,
      authenticate: async () => undefined,
      refusalWords: { es: {}, en: {} },
      follow: async (_, __, { query }, surely) =>
        surely && (query as { name: string }).name === 'old' ? { query: { name: 'new' } } : undefined,
    })
    onTestFinished(() => app.fastify.close())
    const find = (name: string) => {
      if (name !== 'new') throw notFound('thing')
      return name
    }
    serve(app, read, async (_, { query }) => ({ name: find(query.name) }))
    serveFile(app, file, async (_, { query }) => ({ name: 'a.txt', body: Buffer.from(find(query.name)) }))
    const ask = (name: string) => app.fastify.inject(`${path}?name=${name}`)
    expect(await ask('old')).toMatchObject({ statusCode: 200, body: expect.stringContaining('new') })
    expect((await ask('none')).statusCode).toBe(404)
  },
)
