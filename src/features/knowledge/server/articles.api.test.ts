import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { PNG, sendFile } from '../../files/server/files.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { publishArticle, writeArticle } from './knowledge.builders.ts'

const app = await startTestApp()
const { topics } = await classify(app)
const ana = await app.signIn('agent', { name: 'Ana' })
const pedro = await app.signIn('agent', { name: 'Pedro' })
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const tomas = await app.signIn('technician')
const carla = await app.signIn('contact', { customerId: (await addCustomer(sofia)).id })
const codeOf = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code]
const article = (id: string) => `/api/articles/${id}`
const inTurn = async <T>(all: string[], one: (name: string) => Promise<T>) => {
  const done: T[] = []
  for (const name of all) done.push(await one(name))
  return done
}
const historyOf = async (id: string) =>
  ((await ana.get(`${article(id)}/history`)).body.items as { kind: string }[]).map(({ kind }) => kind)

describe('an article', () => {
  test('is written as a draft of its author, in revision 1', async () => {
    const made = await writeArticle(ana, {
      title: 'Cambiar la lámpara',
      topicIds: [topics.use],
      reviewBy: '2027-01-31',
    })
    expect(made).toMatchObject({
      title: 'Cambiar la lámpara',
      state: 'draft',
      audience: 'internal',
      language: 'es',
      revision: 1,
      publishedRevision: null,
      topics: [{ id: topics.use }],
      writtenBy: { name: 'Ana' },
      ours: { author: { name: 'Ana' }, reviewBy: '2027-01-31', unpublishedChanges: false },
      address: null,
    })
    expect((await pedro.get(article(made.id))).body).toEqual({
      ...made,
      abilities: { ...made.abilities },
    })
    expect((await ana.get(article(String(made.number)))).body.id).toBe(made.id)
    expect(await historyOf(made.id)).toEqual(['created'])
  })

  test('that is sent twice with one id is written once, and not over that of somebody else', async () => {
    const { id, number } = await writeArticle(ana)
    expect((await writeArticle(ana, { id })).number).toBe(number)
    expect(codeOf(await pedro.post('/api/articles', { id, title: 'x', body: 'x' }))).toEqual([409, 'article.id_taken'])
  })

  test('loses what could run, and keeps pictures of our own files alone', async () => {
    const picture = (await sendFile(ana, PNG, 'foto.png')).body.id as string
    const body = `<p onclick="x()">Hola</p><script>alert(1)</script><img src="https://otro.cl/a.png"><img src="/api/files/${picture}/content" onerror="x()" alt="Foto"><img src="javascript:x()">`
    const { bodyHtml } = await writeArticle(ana, { body })
    expect(bodyHtml).toBe(`<p>Hola</p><img src="/api/files/${picture}/content" alt="Foto" />`)
  })

  test.each([
    ['a topic that does not exist', { topicIds: ['018f0000-0000-7000-8000-000000000000'] }, 'article.topic_unknown'],
    [
      'a related article that does not exist',
      { relatedIds: ['018f0000-0000-7000-8000-000000000000'] },
      'article.related_unknown',
    ],
    ['a file that does not exist', { fileIds: ['018f0000-0000-7000-8000-000000000000'] }, 'file.unknown'],
    [
      'a picture that does not exist',
      { body: '<p>a</p><img src="/api/files/018f0000-0000-7000-8000-000000000000/content">' },
      'article.image_unknown',
    ],
    ['no words', { body: '<p> </p>' }, 'text.empty'],
  ])('with %s is refused', async (_, fields, code) => {
    const answer = await ana.post('/api/articles', { title: 'x', body: 'x', ...fields })
    expect([answer.status, answer.body.errors[0].code]).toEqual([422, code])
  })

  test('is related to another one on both sides', async () => {
    const other = await writeArticle(ana, { title: 'Otro' })
    const { id, related } = await writeArticle(ana, { title: 'Uno', relatedIds: [other.id] })
    expect(related).toMatchObject([{ id: other.id, title: 'Otro' }])
    expect((await ana.get(article(other.id))).body.related).toMatchObject([{ id, title: 'Uno' }])
    await ana.patch(article(other.id), { relatedIds: [] })
    expect((await ana.get(article(id))).body.related).toEqual([])
    expect(codeOf(await ana.patch(article(id), { relatedIds: [id] }))).toEqual([422, 'article.related_itself'])
  })
})

describe('a text that is saved', () => {
  test('is a new revision; the same text again is none', async () => {
    const { id } = await writeArticle(ana, { title: 'Uno' })
    const saved = await ana.patch(article(id), { revision: 1, body: '<p>Dos</p>', note: 'más claro' })
    expect(saved.body).toMatchObject({ revision: 2, bodyHtml: '<p>Dos</p>', title: 'Uno' })
    expect((await ana.patch(article(id), { revision: 2, body: '<p>Dos</p>', title: 'Uno' })).body.revision).toBe(2)
    expect((await ana.get(`${article(id)}/versions`)).body.items).toMatchObject([
      { revision: 2, note: 'más claro', writtenBy: { name: 'Ana' }, restoredFrom: null, published: false },
      { revision: 1, note: null },
    ])
    expect((await ana.get(`${article(id)}/versions/1`)).body.bodyHtml).toBe('<p>Texto</p>')
    expect((await ana.get(`${article(id)}/versions/3`)).status).toBe(404)
  })

  test('over that of somebody else is refused with what that one wrote, and nothing is lost', async () => {
    const { id } = await writeArticle(ana)
    await pedro.patch(article(id), { revision: 1, title: 'De Pedro', body: '<p>Pedro</p>' })
    const answer = await ana.patch(article(id), { revision: 1, body: '<p>Ana</p>' })
    expect(codeOf(answer)).toEqual([409, 'stale'])
    expect(answer.body.current).toMatchObject({
      revision: 2,
      title: 'De Pedro',
      bodyHtml: '<p>Pedro</p>',
      writtenBy: { name: 'Pedro' },
    })
    expect((await ana.patch(article(id), { revision: 2, body: '<p>Pedro y Ana</p>' })).body.revision).toBe(3)
  })

  test('says which revision it began from', async () => {
    const { id } = await writeArticle(ana)
    expect(codeOf(await ana.patch(article(id), { title: 'x' }))).toEqual([422, 'article.revision_needed'])
    expect((await ana.patch(article(id), { topicIds: [topics.use] })).status).toBe(200)
  })

  test('by ten at once is saved once', async () => {
    const { id } = await writeArticle(ana)
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => ana.patch(article(id), { revision: 1, body: `<p>${n}</p>` })),
    )
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(9)
  })

  test('is restored as a new revision, attachments too', async () => {
    const fileId = (await sendFile(ana, 'hola', 'manual.txt')).body.id as string
    const { id } = await writeArticle(ana, { body: '<p>Primero</p>', fileIds: [fileId] })
    await ana.patch(article(id), { revision: 1, body: '<p>Segundo</p>', fileIds: [] })
    expect(codeOf(await ana.post(`${article(id)}/versions/1/restore`, { revision: 1 }))).toEqual([409, 'stale'])
    const { body } = await ana.post(`${article(id)}/versions/1/restore`, { revision: 2 })
    expect(body).toMatchObject({ revision: 3, bodyHtml: '<p>Primero</p>', files: [{ id: fileId, name: 'manual.txt' }] })
    expect((await ana.get(`${article(id)}/versions`)).body.items[0]).toMatchObject({ revision: 3, restoredFrom: 1 })
    expect(await historyOf(id)).toEqual(['restored', 'written', 'created'])
  })

  test('keeps its attachments in the order in which they were put, also after it changes', async () => {
    const names = ['tercero.txt', 'primero.txt', 'segundo.txt']
    const [third, first, second] = await inTurn(names, async (name) => (await sendFile(ana, name, name)).body.id)
    const inOrder = (files: { name: string }[]) => files.map(({ name }) => name.replace('.txt', ''))
    const made = await writeArticle(ana, { audience: 'public', fileIds: [first, second, third] })
    expect(inOrder(made.files)).toEqual(['primero', 'segundo', 'tercero'])
    const at = article(made.id)
    expect(inOrder((await ana.patch(at, { revision: 1, title: 'Otro' })).body.files)).toEqual(inOrder(made.files))
    const { body } = await ana.patch(at, { revision: 2, fileIds: [third, first, second] })
    expect([body.revision, inOrder(body.files)]).toEqual([3, ['tercero', 'primero', 'segundo']])
    expect(inOrder((await ana.get(`${at}/versions/2`)).body.files)).toEqual(inOrder(made.files))
    const restored = (await ana.post(`${at}/versions/2/restore`, { revision: 3 })).body
    expect(inOrder(restored.files)).toEqual(inOrder(made.files))
    expect((await sofia.post(`${at}/publish`)).body.address).toBe(`/kb/${made.number}-otro`)
    const page = (await app.stranger.get(`/kb/${made.number}-otro`)).body as string
    expect(page.match(/\w+(?=\.txt<)/g)).toEqual(inOrder(made.files))
  })
})

describe('publishing', () => {
  test('is for supervisors', async () => {
    const { id } = await writeArticle(ana)
    expect(codeOf(await ana.post(`${article(id)}/publish`))).toEqual([403, 'not_allowed'])
    const answer = await sofia.post(`${article(id)}/publish`)
    expect(answer.body).toMatchObject({ state: 'published', publishedRevision: 1 })
  })

  test('shows readers that revision alone, until the next one is published', async () => {
    const { id } = await publishArticle(sofia, { title: 'Vieja', audience: 'public' })
    await ana.patch(article(id), { revision: 1, title: 'Nueva' })
    expect((await ana.get(article(id))).body).toMatchObject({ title: 'Vieja', ours: { unpublishedChanges: true } })
    expect((await ana.get(`${article(id)}?draft=true`)).body.title).toBe('Nueva')
    expect((await tomas.get(`${article(id)}?draft=true`)).body.title).toBe('Vieja')
    const submitted = await ana.post(`${article(id)}/submit`)
    expect(submitted.body).toMatchObject({ state: 'published', ours: { submittedAt: expect.any(String) } })
    expect((await ana.get('/api/articles?state=review')).body.items).toMatchObject([{ id }])
    expect((await sofia.post(`${article(id)}/publish`, { revision: 1 })).status).toBe(409)
    await sofia.post(`${article(id)}/publish`, { revision: 2 })
    expect((await tomas.get(article(id))).body.title).toBe('Nueva')
    expect(codeOf(await sofia.post(`${article(id)}/publish`))).toEqual([409, 'article.nothing_to_publish'])
    expect(await historyOf(id)).toEqual(['published', 'submitted', 'written', 'published', 'created'])
  })

  test('is asked for by who wrote it', async () => {
    const { id } = await writeArticle(tomas)
    expect((await tomas.post(`${article(id)}/submit`)).body.state).toBe('review')
    expect(codeOf(await tomas.post(`${article(id)}/submit`))).toEqual([409, 'article.in_review'])
    expect((await sofia.post(`${article(id)}/reopen`, { reason: 'Falta el modelo' })).body.state).toBe('draft')
    expect((await ana.get(`${article(id)}/history`)).body.items[0]).toMatchObject({
      kind: 'reopened',
      reason: 'Falta el modelo',
    })
  })

  test('for others is changed by supervisors alone', async () => {
    const { id } = await publishArticle(sofia)
    expect(codeOf(await ana.patch(article(id), { audience: 'public' }))).toEqual([403, 'article.audience_published'])
    expect((await sofia.patch(article(id), { audience: 'public' })).body.audience).toBe('public')
  })
})

describe('what waits for a supervisor', () => {
  const inReview = async (who: Client) => (await who.get('/api/article-counts')).body.inReview as number
  const countsOf = () => Promise.all([sofia, ana, tomas, carla].map(inReview))

  test('is counted, of articles and of changes, for those who may write in them', async () => {
    const [all, , own] = await countsOf()
    const draft = await writeArticle(tomas)
    const published = await publishArticle(sofia, { audience: 'public' })
    await ana.patch(article(published.id), { revision: 1, title: 'Más claro' })
    expect(await countsOf()).toEqual([all, all, own, 0])
    await tomas.post(`${article(draft.id)}/submit`)
    await ana.post(`${article(published.id)}/submit`)
    expect(await countsOf()).toEqual([all! + 2, all! + 2, own! + 1, 0])
    await sofia.post(`${article(draft.id)}/reopen`)
    await sofia.post(`${article(published.id)}/publish`)
    expect(await countsOf()).toEqual([all, all, own, 0])
  })

  test('is counted up to a hundred', async () => {
    const { id } = await writeArticle(ana)
    const { rows } = await sql<{ id: string }>`insert into articles
      select (json_populate_record(a, json_build_object('id', gen_random_uuid(), 'number', a.number + 1000 + n,
        'submitted_at', now(), 'state', 'review'))).* from articles a, generate_series(1, 120) n where a.id = ${id}
      returning id`.execute(app.db)
    expect(rows).toHaveLength(120)
    expect(await inReview(sofia)).toBe(100)
  })
})

describe('an article whose day of review came', () => {
  test('still holds until the day that who writes in it says, without a new revision', async () => {
    const { id } = await publishArticle(sofia, { reviewBy: '2026-01-31' })
    const due = async () =>
      ((await ana.get('/api/articles?dueForReview=true')).body.items as { id: string }[]).map((one) => one.id)
    expect(await due()).toContain(id)
    expect((await tomas.patch(article(id), { reviewBy: '2099-01-31' })).status).toBe(403)
    const { body } = await ana.patch(article(id), { reviewBy: '2099-01-31' })
    expect(body).toMatchObject({ state: 'published', revision: 1, ours: { reviewBy: '2099-01-31', submittedAt: null } })
    expect(await due()).not.toContain(id)
    const [told] = (await ana.get(`${article(id)}/history`)).body.items
    expect(told).toMatchObject({
      kind: 'reviewByChanged',
      from: '2026-01-31',
      to: '2099-01-31',
      actor: { name: 'Ana' },
    })
  })
})

describe('an archived article', () => {
  test('is out of service until it is reopened as a draft', async () => {
    const { id } = await publishArticle(sofia, { title: 'Descontinuado', audience: 'public' })
    expect((await ana.post(`${article(id)}/archive`)).status).toBe(403)
    expect((await sofia.post(`${article(id)}/archive`)).body).toMatchObject({ state: 'archived', address: null })
    expect((await tomas.get(article(id))).status).toBe(404)
    expect(codeOf(await ana.patch(article(id), { revision: 1, title: 'x' }))).toEqual([409, 'article.archived'])
    expect(codeOf(await sofia.post(`${article(id)}/publish`))).toEqual([409, 'article.archived'])
    expect((await sofia.post(`${article(id)}/reopen`)).body).toMatchObject({ state: 'draft', publishedRevision: null })
  })
})
