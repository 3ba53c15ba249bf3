import { readdir } from 'node:fs/promises'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { formHeaders, formWith } from './files.builders.ts'

const app = await startTestApp({ maxFileBytes: 50 * 1024 * 1024 })
const ana = await app.signIn('agent')
await app.app.fastify.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.app.fastify.server.address() as AddressInfo

const PIECE = Buffer.alloc(64 * 1024, 'a')
const form = formWith('', 'video.bin').toString()
const [HEAD, TAIL] = [form.slice(0, form.lastIndexOf('\r\n--')), form.slice(form.lastIndexOf('\r\n--'))]

type Sending = { megabytes: number; tellSize: boolean; breakOff?: boolean }

/** Sends a form over a real connection, as fast as it is taken. */
function send({ megabytes, tellSize, breakOff }: Sending) {
  const bytes = megabytes * 1024 * 1024
  const headers: Record<string, string | number> = { ...formHeaders, cookie: ana.cookie }
  if (tellSize) headers['content-length'] = HEAD.length + bytes + TAIL.length
  let sent = 0
  return new Promise<{ status: number; body: string; sentMegabytes: number }>((resolve, reject) => {
    const going = request({ port, host: '127.0.0.1', method: 'POST', path: '/api/files', headers }, (answer) => {
      const sentMegabytes = sent / 1024 / 1024
      let body = ''
      answer.setEncoding('utf8').on('data', (text) => (body += text))
      answer.on('end', () => resolve({ status: answer.statusCode!, body, sentMegabytes }))
    })
    going.on('error', reject)
    void (async () => {
      going.write(HEAD)
      for (; sent < bytes && !going.destroyed; sent += PIECE.length) {
        if (breakOff && sent > bytes / 2) return going.destroy(new Error('broken off'))
        if (!going.write(PIECE)) await Promise.race([new Promise((go) => going.once('drain', go)), sleep(2000)])
      }
      going.end(TAIL)
    })()
  })
}

const leftovers = async () => {
  const folders = await readdir(join(app.dataDir, 'files'), { recursive: true, withFileTypes: true })
  return folders.filter((one) => one.isFile()).length
}

async function watchingMemory<T>(work: () => Promise<T>) {
  const now = () => process.memoryUsage().rss
  const before = now()
  let most = before
  const timer = setInterval(() => (most = Math.max(most, now())), 10)
  const result = await work().finally(() => clearInterval(timer))
  return { result, grownMegabytes: (most - before) / 1024 / 1024 }
}

test.each([true, false])(
  '200 MB are refused before they were sent and leave nothing, size told: %s',
  async (tellSize) => {
    const { result, grownMegabytes } = await watchingMemory(() => send({ megabytes: 200, tellSize }))
    expect(result.status).toBe(413)
    expect(JSON.parse(result.body)).toMatchObject({ code: 'file.too_large', values: { maxMegabytes: 50 } })
    expect(result.sentMegabytes).toBeLessThan(tellSize ? 50 : 150)
    expect(grownMegabytes).toBeLessThan(100)
    expect(await leftovers()).toBe(0)
  },
)

test('an upload that breaks off leaves nothing', async () => {
  await expect(send({ megabytes: 20, tellSize: true, breakOff: true })).rejects.toThrow('broken off')
  await expect.poll(leftovers).toBe(0)
  expect(await app.db.selectFrom('files').selectAll().execute()).toEqual([])
})

test('a large file is taken without growing in memory', async () => {
  const { result, grownMegabytes } = await watchingMemory(() => send({ megabytes: 49, tellSize: true }))
  expect(result.status).toBe(201)
  expect(grownMegabytes).toBeLessThan(100)
  expect(await leftovers()).toBe(1)
})
