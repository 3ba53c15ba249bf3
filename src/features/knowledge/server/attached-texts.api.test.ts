import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { docxOf, pagesOf, sealedPdf, xlsxOf } from '../../files/server/text/documents.builders.ts'
import { sendFile, textsAreRead } from '../../files/server/files.builders.ts'
import { extractText } from '../../files/server/text/extract-text.ts'
import { readTexts } from '../../files/server/text/read-texts.ts'
import { indexArticlesOfFile } from './index-articles.ts'
import { publishArticle, titles, writeArticle } from './knowledge.builders.ts'

const app = await startTestApp()
const ana = await app.signIn('agent')
const sofia = await app.signIn('supervisor')
const reader = await app.signIn('technician')
const q = (text: string) => `query=${encodeURIComponent(text)}`
const upload = async (content: string | Buffer, name: string) =>
  (await sendFile(sofia, content, name)).body.id as string
const found = async (text: string) => (await ana.get(`/api/articles?${q(text)}`)).body.items

/** A published article of this title with an attachment, whose text has been read. */
async function withFile(title: string, content: string | Buffer, name: string) {
  const fileId = await upload(content, name)
  const article = await publishArticle(sofia, { title, audience: 'public', fileIds: [fileId] })
  await textsAreRead(app)
  return { ...article, fileId }
}

const filler = Array.from({ length: 60 }, (_, n) => `Página ${n}: se aprieta el tornillo.`)
const manual = await withFile(
  'Guía',
  await pagesOf([...filler, 'Las lámparas quemadas se cambian con guantes.']),
  'manual.pdf',
)
await withFile('Procedimiento', docxOf(['Engrase el rodamiento cada mes.']), 'procedimiento.docx')
await withFile('Tarifas', xlsxOf({ Repuestos: [['Termoimpresora', 'TX-410', 12990]] }), 'tarifas.xlsx')
await withFile('Antiguo', Buffer.from('La pañoleta está añeja.', 'latin1'), 'antiguo.txt')

describe('an article is found by what stands in its attachment', () => {
  test.each([
    ['lampara', 'Guía'],
    ['lámparas', 'Guía'],
    ['lamparras', 'Guía'],
    ['cambiar lámpara quemada', 'Guía'],
    ['engrasando rodamientos', 'Procedimiento'],
    ['termoimpresoras', 'Tarifas'],
    ['tx-410', 'Tarifas'],
    ['repuesto', 'Tarifas'],
    ['pañoletas', 'Antiguo'],
    ['panoleta', 'Antiguo'],
  ])('%s', async (text, title) => {
    expect(await titles(ana, q(text))).toEqual([title])
  })

  test('with the piece of it, and where it stands', async () => {
    const [item] = await found('lámpara quemada')
    expect(item.snippetOf).toEqual({ fileId: manual.fileId, name: 'manual.pdf' })
    expect(item.snippet).toContain('Las [[lámparas]] [[quemadas]] se cambian con guantes.')
  })

  test('also when something like it is typed as a situation, and on the page that searches', async () => {
    const { articles } = (await ana.get('/api/suggestions?text=lámpara')).body
    expect(articles[0]).toMatchObject({ title: 'Guía', snippetOf: { name: 'manual.pdf' } })
    const page = (await app.stranger.get('/kb/buscar?q=quemadas')).body
    expect(page).toContain(`<a href="/api/files/${manual.fileId}/content">manual.pdf</a>`)
    expect(page).toContain('<mark>quemadas</mark>')
  })

  test('after those that have the words in their own text, which then is shown', async () => {
    const { id } = await publishArticle(sofia, { title: 'Otra cosa', body: '<p>El rodamiento se cambia.</p>' })
    expect(await titles(ana, q('rodamiento'))).toEqual(['Otra cosa', 'Procedimiento'])
    const [own, attached] = await found('rodamiento')
    expect([own.snippetOf, attached.snippetOf.name]).toEqual([null, 'procedimiento.docx'])
    await sofia.post(`/api/articles/${id}/archive`)
  })
})

describe('of an article that was written anew', async () => {
  const [old, renewed] = [await upload('la polea vieja', 'v1.txt'), await upload('la correa dentada', 'v2.txt')]
  const { id } = await publishArticle(sofia, { title: 'Transmisión', fileIds: [old] })
  await sofia.patch(`/api/articles/${id}`, { revision: 1, fileIds: [renewed] })
  await textsAreRead(app)

  test('readers find the published attachment, who writes the new one', async () => {
    expect(await titles(reader, q('polea'))).toEqual(['Transmisión'])
    expect(await titles(reader, q('correa'))).toEqual([])
    expect(await titles(ana, `state=all&${q('correa')}`)).toEqual(['Transmisión'])
    expect(await titles(ana, `state=all&${q('polea')}`)).toEqual([])
  })

  test('readers find the new one once it is published', async () => {
    await sofia.post(`/api/articles/${id}/publish`)
    expect(await titles(reader, q('correa'))).toEqual(['Transmisión'])
    expect(await titles(reader, q('polea'))).toEqual([])
  })
})

test('an article that changes while its attachment is read is found as it is then', async () => {
  const fileId = await upload('la bobina', 'bobina.txt')
  const { id } = await writeArticle(sofia, { title: 'Primero', fileIds: [fileId] })
  await textsAreRead(app)
  await app.db.deleteFrom('fileTextParts').where('fileId', '=', fileId).execute()
  await app.db
    .updateTable('fileTexts')
    .set({ state: 'waiting', words: null, readAt: null })
    .where('fileId', '=', fileId)
    .execute()
  const extract: typeof extractText = async (...args) => {
    await sofia.patch(`/api/articles/${id}`, { revision: 1, title: 'Segundo' })
    await sofia.post(`/api/articles/${id}/publish`)
    return extractText(...args)
  }
  const texts = { world: app.world, dir: join(app.dataDir, 'files'), onSettled: indexArticlesOfFile, extract }
  await readTexts(texts, new AbortController().signal)
  expect([await titles(ana, q('bobina')), await titles(ana, q('segundo')), await titles(ana, q('primero'))]).toEqual([
    ['Segundo'],
    ['Segundo'],
    [],
  ])
})

test('attachments full of different words never keep an article from being saved', async () => {
  const words = (n: number) => Array.from({ length: 20_000 }, (_, i) => `𠀀ñ${n}x${i.toString(36)}`).join('-')
  const fileIds = await Promise.all(Array.from({ length: 4 }, (_, n) => upload(words(n), `${n}.txt`)))
  const { id } = await writeArticle(sofia, { title: 'Muchas palabras', fileIds })
  await textsAreRead(app)
  const body = `<p>${Array.from({ length: 9000 }, (_, i) => `palabra${i}`).join(' ')}</p>`.slice(0, 99_000)
  expect((await sofia.patch(`/api/articles/${id}`, { revision: 1, body })).status).toBe(200)
  expect(await titles(ana, `state=draft&${q('palabra77')}`)).toEqual(['Muchas palabras'])
}, 120_000)

describe('the state of the text of an attachment', () => {
  test('is told to who writes, where there is something to tell', async () => {
    const fileIds = [
      await upload('bien', 'bien.txt'),
      await upload('x', 'roto.docx'),
      await upload(await sealedPdf('no'), 'clave.pdf'),
    ]
    const { id, files } = await publishArticle(sofia, { title: 'Varios', fileIds })
    const statesOf = (list: typeof files) => list.map(({ name, text }) => [name, text?.reason ?? text?.state ?? null])
    await textsAreRead(app)
    expect(statesOf((await ana.get(`/api/articles/${id}`)).body.files)).toEqual([
      ['bien.txt', null],
      ['roto.docx', 'damaged'],
      ['clave.pdf', 'protected'],
    ])
    expect(statesOf((await reader.get(`/api/articles/${id}`)).body.files).map(([, text]) => text)).toEqual([
      null,
      null,
      null,
    ])
  })

  test('is that it waits until it is read', async () => {
    const { files } = await writeArticle(sofia, { fileIds: [await upload('espera', 'espera.txt')] })
    expect(files[0]!.text).toEqual({ state: 'waiting', reason: null })
  })
})
