import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { readdir, unlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { inTransaction } from '../../../platform/server/context.ts'
import { attachFiles } from './attach.ts'
import { pathOf } from './disk.ts'
import { caseWithEntry, PNG, putIntoEntry, sendFile } from './files.builders.ts'

const app = await startTestApp({ maxFileBytes: 1024 * 1024 })
const ana = await app.signIn('agent')
const sofia = await app.signIn('supervisor')
const dir = join(app.dataDir, 'files')
const contentOf = (id: string) => `/api/files/${id}/content`
const attach = (who: typeof ana, ids: string[]) => inTransaction(who.ctx, (ctx) => attachFiles(ctx, ids))
const partial = () => readdir(join(dir, 'partial'))

describe('an upload', () => {
  test('is kept on the disk with its name, size, type and fingerprint', async () => {
    const answer = await sendFile(ana, 'Hola ñandú', 'Cotización ñandú.txt')
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({ name: 'Cotización ñandú.txt', mediaType: 'text/plain', sizeBytes: 12 })
    expect(readFileSync(pathOf(dir, answer.body.id), 'utf8')).toBe('Hola ñandú')
    const row = await app.db.selectFrom('files').select('sha256').where('id', '=', answer.body.id).executeTakeFirst()
    expect(row?.sha256).toBe(createHash('sha256').update('Hola ñandú').digest('hex'))
    expect(await partial()).toEqual([])
  })

  test('loses the folders of its name', async () => {
    const answer = await sendFile(ana, 'x', '../../../../etc/cron.d/evil')
    expect(answer.body.name).toBe('evil')
    expect(existsSync('/etc/cron.d/evil')).toBe(false)
  })

  test('of exactly the limit is taken, of one byte more is refused and leaves nothing', async () => {
    const most = Buffer.alloc(1024 * 1024, 'a')
    expect((await sendFile(ana, most)).status).toBe(201)
    const answer = await sendFile(ana, Buffer.concat([most, Buffer.from('b')]))
    expect(answer.status).toBe(413)
    expect(answer.body).toMatchObject({ code: 'file.too_large', values: { maxMegabytes: 1 } })
    expect(answer.body.title).toContain('1 MB')
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(await partial()).toEqual([])
  })

  test.each([
    ['an empty file', () => sendFile(ana, ''), 422, 'file.empty'],
    ['another field', () => sendFile(ana, 'x', 'a.txt', { field: 'other' }), 422, 'file.missing'],
    ['no form at all', () => ana.send('POST', '/api/files', { file: 'x' }), 415, 'http_415'],
    [
      'a form that breaks off',
      () =>
        ana.send('POST', '/api/files', '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhal', {
          'content-type': 'multipart/form-data; boundary=b',
        }),
      400,
      'file.interrupted',
    ],
    [
      'a form without boundary',
      () => ana.send('POST', '/api/files', 'x', { 'content-type': 'multipart/form-data' }),
      400,
      'file.interrupted',
    ],
  ])('is refused: %s', async (_, send, status, code) => {
    const answer = await send()
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(await partial()).toEqual([])
  })

  test('needs a sign-in', async () => {
    const send = app.stranger.send('POST', '/api/files', 'x', { 'content-type': 'multipart/form-data; boundary=b' })
    expect((await send).status).toBe(401)
  })

  test('from another site is refused', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=b', origin: 'https://evil.example' }
    expect((await ana.send('POST', '/api/files', 'x', headers)).status).toBe(403)
  })

  test('is refused when the person has hoarded uploads', async () => {
    const leo = await app.signIn('agent')
    const rows = Array.from({ length: 200 }, () => ({
      id: leo.ctx.newId(),
      name: 'x',
      mediaType: 'text/plain',
      sizeBytes: 1,
      sha256: '',
      uploadedBy: leo.id,
      uploadedAt: leo.ctx.now,
    }))
    await app.db.insertInto('files').values(rows).execute()
    expect((await sendFile(leo, 'x')).body).toMatchObject({ status: 409, code: 'file.too_many_waiting' })
  })
})

describe('what a file is', () => {
  test.each([
    ['HTML', '<!doctype html><script>alert(1)</script>', 'text/plain'],
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', 'text/plain'],
    ['SVG with a declaration', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', 'application/xml'],
    ['a Windows program', Buffer.from(`MZ${'\0'.repeat(200)}`), 'application/x-msdownload'],
    ['unknown bytes', Buffer.from([0, 1, 2, 3]), 'application/octet-stream'],
  ])('%s that claims to be a picture is only downloaded', async (_, content, mediaType) => {
    const { body } = await sendFile(ana, content, 'foto.png', { claimed: 'image/png' })
    expect(body.mediaType).toBe(mediaType)
    const { headers } = await ana.get(contentOf(body.id))
    expect(headers['content-disposition']).toMatch(/^attachment; filename="foto.png"/)
    expect(headers['content-type']).toMatch(new RegExp(`^${mediaType}`))
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*; sandbox$/)
  })

  test('a true picture is shown by the browser, in a sandbox', async () => {
    const { body } = await sendFile(ana, PNG, 'foto.txt', { claimed: 'text/html' })
    expect(body.mediaType).toBe('image/png')
    const answer = await ana.get(contentOf(body.id))
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(PNG.length),
      'x-content-type-options': 'nosniff',
    })
    expect(answer.headers['content-disposition']).toMatch(/^inline/)
    expect(answer.headers['content-security-policy']).toMatch(/sandbox$/)
  })

  test('is not sent again to whoever has it', async () => {
    const { body } = await sendFile(ana, PNG, 'foto.png')
    const { etag } = (await ana.get(contentOf(body.id))).headers
    const again = await ana.send('GET', contentOf(body.id), undefined, { 'if-none-match': String(etag) })
    expect([again.status, again.body]).toEqual([304, ''])
  })
})

describe('attaching', () => {
  test('takes own uploads once', async () => {
    const [one, two] = [(await sendFile(ana, 'a')).body.id, (await sendFile(ana, 'b')).body.id]
    await attach(ana, [one, two, one])
    await expect(attach(ana, [one])).rejects.toMatchObject({ status: 422, reasons: [{ code: 'file.unknown' }] })
  })

  test.each([
    ['unknown', async () => ana.ctx.newId()],
    ["somebody else's", async () => (await sendFile(sofia, 'x')).body.id as string],
  ])('refuses %s files, and takes none of the others', async (_, other) => {
    const mine = (await sendFile(ana, 'a')).body.id as string
    await expect(attach(ana, [mine, await other()])).rejects.toMatchObject({ status: 422 })
    await attach(ana, [mine])
  })

  test('of one upload ten times at once succeeds once', async () => {
    const { id } = (await sendFile(ana, 'a')).body
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => attach(ana, [id])))
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
  })
})

describe('who reads a file', () => {
  test('before it is attached: only who uploaded it', async () => {
    const { id } = (await sendFile(ana, 'secreto')).body
    expect((await ana.get(contentOf(id))).body).toBe('secreto')
    expect((await sofia.get(contentOf(id))).status).toBe(404)
    expect((await app.stranger.get(contentOf(id))).status).toBe(401)
  })

  test('afterwards: whoever may see the case, contacts those of the own company without internal entries', async () => {
    const { customerId, entryId } = await caseWithEntry(app, ana)
    const secret = await caseWithEntry(app, ana, { internal: true })
    await app.db.updateTable('cases').set({ customerId }).where('id', '=', secret.caseId).execute()
    const [shown, hidden] = [(await sendFile(ana, 'uno')).body.id, (await sendFile(ana, 'dos')).body.id]
    await putIntoEntry(app, shown, entryId)
    await putIntoEntry(app, hidden, secret.entryId)
    const carla = await app.signIn('contact', { customerId })
    const other = await app.signIn('contact', { customerId: (await caseWithEntry(app, ana)).customerId })
    const tomas = await app.signIn('technician')
    const statuses = async (id: string) =>
      Promise.all([sofia, carla, other, tomas].map(async (who) => (await who.get(contentOf(id))).status))
    expect(await statuses(shown)).toEqual([200, 200, 404, 404])
    expect(await statuses(hidden)).toEqual([200, 404, 404, 404])
  })

  test('one whose bytes are gone is told by name', async () => {
    const { id } = (await sendFile(ana, 'x')).body
    await unlink(pathOf(dir, id))
    expect((await ana.get(contentOf(id))).body).toMatchObject({ status: 410, code: 'file.lost' })
  })

  test.each(['nada', '..%2f..%2fetc%2fpasswd', '00000000-0000-7000-8000-000000000000'])(
    'of the id %s: nobody',
    async (id) => {
      expect((await ana.get(contentOf(id))).status).toBe(404)
    },
  )
})

describe('discarding', () => {
  test('removes an own upload from the register and from the disk', async () => {
    const { id } = (await sendFile(ana, 'x')).body
    expect((await ana.delete(`/api/files/${id}`)).body).toEqual({ id })
    expect(existsSync(pathOf(dir, id))).toBe(false)
    expect((await ana.delete(`/api/files/${id}`)).status).toBe(404)
  })

  test("is refused for another one's upload and for what was attached", async () => {
    const { id } = (await sendFile(ana, 'x')).body
    expect((await sofia.delete(`/api/files/${id}`)).status).toBe(404)
    await attach(ana, [id])
    expect((await ana.delete(`/api/files/${id}`)).body).toMatchObject({ status: 409, code: 'file.attached' })
    expect(existsSync(pathOf(dir, id))).toBe(true)
  })
})

test('the description of the API tells how files are sent and read', async () => {
  const { paths } = (await ana.get('/api/openapi.json')).body
  expect(paths['/api/files'].post.requestBody.content['multipart/form-data'].schema.properties.file).toBeDefined()
  expect(paths['/api/files/{id}/content'].get.responses['200'].content['application/octet-stream']).toBeDefined()
  expect((await ana.get('/api/file-limits')).body).toEqual({ maxBytes: 1024 * 1024 })
})
