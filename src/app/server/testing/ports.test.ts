import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { freePort } from './ports.ts'

test('no two programs of a run are given the same port, and each may listen there', async () => {
  const ports = await Promise.all(Array.from({ length: 500 }, freePort))
  expect(new Set(ports).size).toBe(500)
  const servers = await Promise.all(
    ports.slice(0, 20).map((port) => {
      const server = createServer()
      return new Promise<typeof server>((resolve, reject) =>
        server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server)),
      )
    }),
  )
  for (const server of servers) server.close()
})
