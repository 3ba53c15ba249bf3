import { readFileSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { uuidv7 } from 'uuidv7'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { inTransaction } from '../../../platform/server/context.ts'
import { attachFiles } from './attach.ts'
import { pathOf } from './disk.ts'
import { formHeaders, PNG, putFile } from './files.builders.ts'

const app = await startTestApp({ maxFileBytes: 1024 * 1024 })
const tomas = await app.signIn('technician')
const ana = await app.signIn('agent')
const dir = join(app.dataDir, 'files')
const partial = () => readdir(join(dir, 'partial'))
const rowsOf = (id: string) => app.db.selectFrom('files').selectAll().where('id', '=', id).execute()

describe('an upload with an id made by the sender', () => {
  test('is the same file however often it is sent, also after it was attached', async () => {
    const id = uuidv7()
    const first = await putFile(tomas, id, PNG, 'foto.png')
    expect([first.status, first.body]).toEqual([
      201,
      { id, name: 'foto.png', mediaType: 'image/png', sizeBytes: PNG.length },
    ])
    const again = await putFile(tomas, id, PNG, 'foto.png')
    expect([again.status, again.body]).toEqual([200, first.body])
    await inTransaction(tomas.ctx, (ctx) => attachFiles(ctx, [id]))
    expect((await putFile(tomas, id, PNG, 'otro nombre.png')).body).toEqual(first.body)
    expect(await rowsOf(id)).toHaveLength(1)
    expect(await partial()).toEqual([])
  })

  test('is refused when that id is of another content, or of somebody else', async () => {
    const id = uuidv7()
    await putFile(tomas, id, 'uno')
    for (const [by, content] of [
      [tomas, 'dos'],
      [ana, 'uno'],
    ] as const)
      expect((await putFile(by, id, content)).body).toMatchObject({ status: 409, code: 'file.id_taken' })
    expect(readFileSync(pathOf(dir, id), 'utf8')).toBe('uno')
    expect(await partial()).toEqual([])
  })

  test('sent ten times at once is one file', async () => {
    const id = uuidv7()
    const answers = await Promise.all(Array.from({ length: 10 }, () => putFile(tomas, id, PNG, 'foto.png')))
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 9 }, () => 200), 201])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await rowsOf(id)).toHaveLength(1)
    expect(readFileSync(pathOf(dir, id))).toEqual(PNG)
    expect(await partial()).toEqual([])
  })

  test('of ten contents at once under one id keeps one whole, and refuses the others', async () => {
    const id = uuidv7()
    const contents = Array.from({ length: 10 }, (_, n) => `contenido ${n}`)
    const answers = await Promise.all(contents.map((content) => putFile(tomas, id, content)))
    const taken = answers.findIndex(({ status }) => status === 201)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
    expect(readFileSync(pathOf(dir, id), 'utf8')).toBe(contents[taken])
  })

  test('that breaks off leaves nothing, and is taken when it comes whole', async () => {
    const id = uuidv7()
    const half = '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nhal'
    const headers = { 'content-type': 'multipart/form-data; boundary=b' }
    const answer = await tomas.send('PUT', `/api/files/${id}`, half, headers)
    expect(answer.body).toMatchObject({ status: 400, code: 'file.interrupted' })
    expect([await partial(), await rowsOf(id)]).toEqual([[], []])
    expect((await putFile(tomas, id, PNG)).status).toBe(201)
  })

  test('that was discarded, or swept away, is taken again, also at the same moment', async () => {
    const id = uuidv7()
    for (let n = 0; n < 10; n++) {
      await putFile(tomas, id, PNG, 'foto.png')
      const [, again] = await Promise.all([tomas.delete(`/api/files/${id}`), putFile(tomas, id, PNG, 'foto.png')])
      expect([200, 201]).toContain(again.status)
      const [row] = await rowsOf(id)
      expect(row ? readFileSync(pathOf(dir, id)) : PNG).toEqual(PNG)
    }
  })

  test.each([
    ['an id that is none', () => putFile(tomas, 'foto', 'x'), 404],
    ['no form', () => tomas.send('PUT', `/api/files/${uuidv7()}`, { file: 'x' }), 415],
    ['without a sign-in', () => app.stranger.send('PUT', `/api/files/${uuidv7()}`, 'x', formHeaders), 401],
  ])('is refused: %s', async (_, send, status) => {
    expect((await send()).status).toBe(status)
  })
})
