import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { endpoint } from '../../shared/contract.ts'
import type { World } from '../context.ts'
import { createApp } from './app.ts'
import { serve } from './serve.ts'

const api = endpoint({
  method: 'GET',
  path: '/api/slow',
  summary: 'Answers when it is told to',
  open: true,
  answer: z.object({ given: z.boolean() }),
})

test('whoever serves a request learns that nobody waits for its answer any more, and only then', async () => {
  const world = { db: {}, announce: () => {}, now: () => new Date() } as unknown as World
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
