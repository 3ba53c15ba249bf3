import { describe, expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { historyOf, registerCase } from '../../cases/server/cases.builders.ts'
import { waiting } from '../../../app/server/testing/waiting.ts'
import { type Ctx, inTransaction } from '../../../platform/server/context.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { publishArticle, writeArticle } from './knowledge.builders.ts'

const app = await startTestApp()
await classify(app)
const ana = await app.signIn('agent', { name: 'Ana' })
const sofia = await app.signIn('supervisor')
const { id: customerId } = await addCustomer(ana)
const carla = await app.signIn('contact', { customerId })

const write = (by: Client, caseId: string, entry: Record<string, unknown>, headers?: Record<string, string>) =>
  by.post(`/api/cases/${caseId}/entries`, { kind: 'email', body: 'x', ...entry }, headers)
const publishRevision = (ctx: Ctx, id: string) =>
  ctx.db.updateTable('articles').set({ publishedRevision: 2 }).where('id', '=', id).execute()
const link = (number: number) => `<p>Vea <a href="/kb/${number}-otro-titulo">esto</a></p>`
const usesOf = async (caseId: string) =>
  ((await ana.get(`/api/cases/${caseId}/articles`)).body.items as { how: string; article: { id: string } }[]).map(
    ({ how, article }) => [article.id, how],
  )
const entriesOf = async (caseId: string) =>
  (await ana.get(`/api/cases/${caseId}/timeline?show=conversation`)).body.items

describe('an article in an entry', () => {
  test.each([
    ['an e-mail', { kind: 'email' }, 'sent'],
    ['a solution', { kind: 'solution' }, 'sent'],
    ['a call that is kept from the customer', { kind: 'call', internal: true }, 'linked'],
    ['an internal note', { kind: 'internalNote' }, 'linked'],
  ])('of %s that links to it is %s', async (_title, entry, how) => {
    const one = await registerCase(ana)
    const article = await publishArticle(sofia, { audience: 'customers' })
    expect((await write(ana, one.id, { ...entry, body: link(article.number) })).status).toBe(201)
    expect(await usesOf(one.id)).toEqual([[article.id, how]])
    expect((await ana.get(`/api/articles/${article.id}`)).body.ours.uses).toBe(1)
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({ kind: 'articleUsed', to: { id: article.id, how } })
  })

  test('whose text it has is told by its id, and counts once with its link', async () => {
    const one = await registerCase(ana)
    const { id, number } = await publishArticle(sofia, { audience: 'public' })
    await write(ana, one.id, { body: `<p>Texto</p>${link(number)}`, articleIds: [id] })
    await write(ana, one.id, { articleIds: [id] })
    expect(await usesOf(one.id)).toEqual([[id, 'sent']])
    expect((await ana.get(`/api/articles/${id}`)).body.ours.uses).toBe(1)
  })

  test('that is sent again after a lost answer counts once', async () => {
    const one = await registerCase(ana)
    const { id, number } = await publishArticle(sofia, { audience: 'public' })
    const entry = { body: link(number) }
    await write(ana, one.id, entry, { 'idempotency-key': 'lost' })
    await write(ana, one.id, entry, { 'idempotency-key': 'lost' })
    expect(await entriesOf(one.id)).toHaveLength(1)
    expect((await ana.get(`/api/articles/${id}`)).body.ours.uses).toBe(1)
  })

  test('and ten entries at once are all kept, while the use counts once', async () => {
    const one = await registerCase(ana)
    const { id, number } = await publishArticle(sofia, { audience: 'public' })
    const answers = await Promise.all(Array.from({ length: 10 }, () => write(ana, one.id, { body: link(number) })))
    expect(answers.every(({ status }) => status === 201)).toBe(true)
    expect((await ana.get(`/api/articles/${id}`)).body.ours.uses).toBe(1)
  })

  test('is used in it while a new text of it is published', async () => {
    const { id, number } = await publishArticle(sofia, { audience: 'public' })
    const cases = await Promise.all(Array.from({ length: 3 }, () => registerCase(ana)))
    await sofia.patch(`/api/articles/${id}`, { title: 'Otro', revision: 1 })
    let publishing: Promise<unknown> | undefined
    await inTransaction(sofia.ctx, async (ctx) => {
      await publishRevision(ctx, id)
      publishing = Promise.all([
        write(ana, cases[0]!.id, { body: link(number) }),
        write(ana, cases[1]!.id, { articleIds: [id] }),
        ana.post(`/api/cases/${cases[2]!.id}/articles`, { articleId: id }),
      ])
      await expect.poll(() => waiting(app)).toBe(3)
    })
    expect(((await publishing) as { status: number }[]).map(({ status }) => status)).toEqual([201, 201, 201])
    for (const { id: caseId } of cases) expect(await usesOf(caseId)).toHaveLength(1)
  })
})

describe('what is not for customers', () => {
  test.each([
    [
      'a link to an internal article',
      async () => ({ body: `<a href="/knowledge/${(await publishArticle(sofia)).number}">x</a>` }),
    ],
    ['a link to its public address', async () => ({ body: link((await publishArticle(sofia)).number) })],
    ['the text of an internal article', async () => ({ articleIds: [(await publishArticle(sofia)).id] })],
    ['a link to a draft', async () => ({ body: link((await writeArticle(ana, { audience: 'public' })).number) })],
  ])('%s is refused where the customer reads it, and nothing is kept', async (_title, entry) => {
    const one = await registerCase(ana)
    const { status, body } = await write(ana, one.id, await entry())
    expect([status, body.code]).toEqual([422, 'article.not_for_customers'])
    expect(body.errors[0]).toMatchObject({ field: 'body', message: expect.stringContaining('«Documento') })
    expect(await entriesOf(one.id)).toEqual([])
  })

  test('stands in internal notes, where it is linked; a draft is not used', async () => {
    const one = await registerCase(ana)
    const internal = await publishArticle(sofia)
    const draft = await writeArticle(ana)
    const body = link(internal.number) + link(draft.number)
    expect((await write(ana, one.id, { kind: 'internalNote', body })).status).toBe(201)
    expect(await usesOf(one.id)).toEqual([[internal.id, 'linked']])
  })
})

describe('what is no article', () => {
  test.each(['/kb/999999', '/knowledge/0', 'https://otra.cl/kb/1', '/kb/buscar'])('%s is just a link', async (href) => {
    const one = await registerCase(ana)
    expect((await write(ana, one.id, { body: `<a href="${href}">x</a>` })).status).toBe(201)
    expect(await usesOf(one.id)).toEqual([])
  })

  test('an id that leads nowhere is refused beside its field', async () => {
    const one = await registerCase(ana)
    const { status, body } = await write(ana, one.id, { articleIds: [one.id] })
    expect([status, body.errors[0]]).toMatchObject([422, { field: 'articleIds', code: 'article.unknown' }])
  })

  test('what a customer writes uses nothing, and tells nothing about what there is', async () => {
    const one = await registerCase(ana, { customerId })
    const internal = await publishArticle(sofia)
    const entry = { kind: 'portalMessage', body: link(internal.number), articleIds: [internal.id, one.id] }
    expect((await write(carla, one.id, entry)).status).toBe(201)
    expect(await usesOf(one.id)).toEqual([])
  })
})
