import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { historyOf, registerCase } from '../../cases/server/cases.builders.ts'
import { addCustomer, addEquipment } from '../../customers/server/customers.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { publishArticle, titles, writeArticle } from './knowledge.builders.ts'

const app = await startTestApp()
const { topics } = await classify(app)
const ana = await app.signIn('agent', { name: 'Ana' })
const sofia = await app.signIn('supervisor')
const tomas = await app.signIn('technician')
const { id: customerId } = await addCustomer(ana)
const carla = await app.signIn('contact', { customerId })
const codeOf = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code]

describe('an article that is used in a case', () => {
  test('is told in its follow-up and counted, once for each way', async () => {
    const one = await registerCase(ana)
    const { id, number, title } = await publishArticle(sofia, { audience: 'customers' })
    const use = (how: string) => ana.post(`/api/cases/${one.id}/articles`, { articleId: id, how })
    expect((await use('linked')).body).toMatchObject({
      article: { id, number, title },
      how: 'linked',
      usedBy: { name: 'Ana' },
    })
    await use('linked')
    await use('solved')
    const told = (await historyOf(app, one.id)).filter(({ kind }) => kind === 'articleUsed')
    expect(told.map(({ to }) => to)).toEqual([
      { id, number, title, how: 'linked' },
      { id, number, title, how: 'solved' },
    ])
    expect((await ana.get(`/api/cases/${one.id}/articles`)).body.items).toHaveLength(2)
    expect((await ana.get(`/api/articles/${id}`)).body.ours.uses).toBe(2)
  })

  test('by ten at once is counted once', async () => {
    const one = await registerCase(ana)
    const { id } = await publishArticle(sofia)
    await Promise.all(Array.from({ length: 10 }, () => ana.post(`/api/cases/${one.id}/articles`, { articleId: id })))
    expect((await ana.get(`/api/articles/${id}`)).body.ours.uses).toBe(1)
  })

  test('is published, and not internal when it is sent', async () => {
    const one = await registerCase(ana)
    const draft = await writeArticle(ana)
    const use = (articleId: string, how?: string) => ana.post(`/api/cases/${one.id}/articles`, { articleId, how })
    expect(codeOf(await use(draft.id))).toEqual([409, 'article.not_published'])
    const { id } = await publishArticle(sofia)
    expect(codeOf(await use(id, 'sent'))).toEqual([409, 'article.internal_not_sent'])
    expect(codeOf(await use(one.id))).toEqual([422, 'article.unknown'])
  })
})

describe('the solution of a case', () => {
  test('becomes a draft with its topic, which the follow-up tells', async () => {
    const one = await registerCase(ana, { subject: 'No imprime el código', topicId: topics.failureEquipment })
    expect(codeOf(await ana.post(`/api/cases/${one.id}/article`))).toEqual([409, 'article.no_solution'])
    await ana.post(`/api/cases/${one.id}/entries`, { kind: 'internalNote', body: 'La clave es 1234' })
    await ana.post(`/api/cases/${one.id}/entries`, { kind: 'solution', body: '<p>Limpiar el cabezal</p>' })
    const { status, body } = await ana.post(`/api/cases/${one.id}/article`)
    expect(status).toBe(201)
    expect(body).toMatchObject({
      title: 'No imprime el código',
      bodyHtml: '<p>Limpiar el cabezal</p>',
      state: 'draft',
      audience: 'internal',
      topics: [{ id: topics.failureEquipment }],
      fromCase: { id: one.id, number: one.number },
    })
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({ kind: 'articleMade', to: { number: body.number } })
    expect(await ana.post(`/api/cases/${one.id}/article`)).toMatchObject({
      status: 409,
      body: { code: 'article.made_before', articleId: body.id, number: body.number },
    })
    expect((await tomas.get(`/api/articles/${body.id}`)).status).toBe(404)
    const { id, number, title, state } = body
    const made = async () => (await ana.get(`/api/cases/${one.id}/articles`)).body.made
    expect(await made()).toEqual({ id, number, title, state })
    await sofia.post(`/api/articles/${id}/archive`)
    expect(await made()).toBe(null)
  })

  test('is told to have become an article to those alone who may see it', async () => {
    const one = await registerCase(ana, { responsibleId: tomas.id })
    await ana.post(`/api/cases/${one.id}/entries`, { kind: 'solution', body: 'Limpiar el cabezal' })
    expect((await ana.get(`/api/cases/${one.id}/articles`)).body.made).toBe(null)
    const { body } = await ana.post(`/api/cases/${one.id}/article`)
    const made = async () => (await tomas.get(`/api/cases/${one.id}/articles`)).body.made
    expect(await made()).toBe(null)
    const refused = await tomas.post(`/api/cases/${one.id}/article`)
    expect(codeOf(refused)).toEqual([409, 'article.made_before'])
    expect(refused.body).not.toHaveProperty('articleId')
    await sofia.post(`/api/articles/${body.id}/publish`)
    expect(await made()).toMatchObject({ number: body.number, state: 'published' })
  })
})

describe('a reader', () => {
  test('says whether it helped, and may think again', async () => {
    const { id } = await publishArticle(sofia, { audience: 'customers' })
    const vote = (helpful: boolean, comment?: string) => carla.post(`/api/articles/${id}/helpful`, { helpful, comment })
    await vote(true)
    await vote(false, 'Falta la foto')
    await tomas.post(`/api/articles/${id}/helpful`, { helpful: true })
    expect((await ana.get(`/api/articles/${id}`)).body.ours).toMatchObject({ helpful: 1, notHelpful: 1 })
    expect((await carla.get(`/api/articles/${id}`)).body).toMatchObject({
      ours: null,
      myVote: { helpful: false, comment: 'Falta la foto' },
    })
    expect((await ana.get(`/api/articles/${id}/helpful`)).body.items).toHaveLength(2)
    expect((await carla.get(`/api/articles/${id}/helpful`)).status).toBe(403)
  })
})

describe('while a situation is typed', () => {
  const scale = { name: 'Balanza SM-5300' }
  test('articles and earlier cases that look alike are suggested, those of the same product first', async () => {
    const equipment = await addEquipment(ana, customerId, { productName: scale.name })
    await publishArticle(sofia, { title: 'La balanza no imprime etiquetas', audience: 'customers' })
    await publishArticle(sofia, { title: 'La balanza parpadea al imprimir', audience: 'internal' })
    const subject = 'Balanza no imprime'
    const cases = {
      other: await registerCase(ana, { subject }),
      same: await registerCase(ana, { subject, customerId }),
      product: await registerCase(ana, { subject, customerId, equipmentId: equipment.id }),
    }
    const text = encodeURIComponent('<p>La balanza del mesón ya no imprime las etiquetas</p>')
    const address = `/api/suggestions?customerId=${customerId}&equipmentId=${equipment.id}&text=${text}`
    const { body } = await ana.get(address)
    expect(body.articles.map(({ title }: { title: string }) => title)).toEqual([
      'La balanza no imprime etiquetas',
      'La balanza parpadea al imprimir',
    ])
    expect(body.cases.map(({ id, why }: { id: string; why: string }) => [id, why])).toEqual([
      [cases.product.id, 'sameEquipment'],
      [cases.same.id, 'sameCustomer'],
      [cases.other.id, 'words'],
    ])
    const theirs = (await carla.get(address)).body
    expect(theirs.articles).toHaveLength(1)
    expect(theirs.cases.map(({ id }: { id: string }) => id)).toEqual([cases.product.id, cases.same.id])
    expect((await tomas.get(address)).body.cases).toEqual([])
  })

  test.each(['', '%', 'de la', '\'"\\', 'x'.repeat(4000), 'palabra '.repeat(500)])('%j never fails', async (text) => {
    expect((await ana.get(`/api/suggestions?text=${encodeURIComponent(text)}`)).status).toBe(200)
  })

  test('with no words what is most used about the topic is suggested', async () => {
    const { id } = await publishArticle(sofia, { title: 'Boleta rechazada', topicIds: [topics.billing] })
    expect((await ana.get(`/api/suggestions?topicId=${topics.billing}`)).body.articles).toMatchObject([{ id }])
    expect(await titles(ana, `topicId=${topics.billing}`)).toEqual(['Boleta rechazada'])
  })
})
