import { describe, expect, test } from 'vitest'
import { startTestApp } from '../../../app/server/testing/harness.ts'
import { historyOf, registerCase } from '../../cases/server/cases.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import { publishArticle, titles } from './knowledge.builders.ts'

const app = await startTestApp()

await classify(app)
const ana = await app.signIn('agent')
const sofia = await app.signIn('supervisor', { name: 'Sofía' })
const codeOf = ({ status, body }: { status: number; body: { code: string } }) => [status, body.code]

let made = 0
const addTopic = async (name = `Tópico ${++made}`, parentId: string | null = null): Promise<string> =>
  (await sofia.post('/api/topics', { name, parentId })).body.id
type Topic = { id: string; name: string; parentId: string | null; position: number }
const tree = async () => (await ana.get('/api/classifications')).body.topics as Topic[]
const beneath = async (parentId: string | null) =>
  (await tree()).filter((topic) => topic.parentId === parentId).map(({ name }) => name)

test('supervisors grow the tree, agents do not', async () => {
  const answer = await sofia.post('/api/topics', { name: 'Etiquetas' })
  expect(answer).toMatchObject({ status: 201, body: { name: 'Etiquetas', parentId: null, active: true } })
  expect(codeOf(await sofia.post('/api/topics', { name: 'ETIQUETAS' }))).toEqual([422, 'classification.name_taken'])
  expect((await ana.post('/api/topics', { name: 'Otra' })).status).toBe(403)
})

describe('a topic that is moved', () => {
  test('takes its place among the others, with all beneath it', async () => {
    const [to, from] = [await addTopic(), await addTopic()]
    for (const name of ['a', 'b', 'c']) await addTopic(name, to)
    const moving = await addTopic('m', from)
    await addTopic('n', moving)
    expect((await sofia.post(`/api/topics/${moving}/move`, { parentId: to, position: 1 })).body).toMatchObject({
      parentId: to,
      position: 1,
    })
    expect(await beneath(to)).toEqual(['a', 'm', 'b', 'c'])
    expect(await beneath(moving)).toEqual(['n'])
    await sofia.post(`/api/topics/${moving}/move`, { parentId: to, position: 500 })
    expect(await beneath(to)).toEqual(['a', 'b', 'c', 'm'])
  })

  test('goes neither beneath itself nor too deep', async () => {
    const one = await addTopic()
    const two = await addTopic('dos', one)
    expect(codeOf(await sofia.post(`/api/topics/${one}/move`, { parentId: two, position: 0 }))).toEqual([
      422,
      'topic.loop',
    ])
    let deep = await addTopic()
    for (const level of [1, 2, 3, 4]) deep = await addTopic(`nivel ${level}`, deep)
    expect(codeOf(await sofia.post(`/api/topics/${one}/move`, { parentId: deep, position: 0 }))).toEqual([
      422,
      'topic.too_deep',
    ])
    expect((await ana.post(`/api/topics/${one}/move`, { parentId: null, position: 0 })).status).toBe(403)
  })
})

describe('a topic that is merged', () => {
  test('takes its cases, articles and subtopics along, and each of them tells of it', async () => {
    const [from, into] = [await addTopic('Impresoras viejas'), await addTopic('Impresoras')]
    await addTopic('Térmicas', from)
    await addTopic('Láser', into)
    const one = await registerCase(ana, { topicId: from })
    const both = await publishArticle(sofia, { title: 'Rodillos', topicIds: [from, into] })
    await publishArticle(sofia, { title: 'Cabezales', topicIds: [from] })
    expect((await ana.post(`/api/topics/${from}/merge`, { intoId: into })).status).toBe(403)
    expect((await sofia.post(`/api/topics/${from}/merge`, { intoId: into })).body.id).toBe(into)
    expect(await beneath(into)).toEqual(['Láser', 'Térmicas'])
    expect((await tree()).some(({ id }) => id === from)).toBe(false)
    expect((await ana.get(`/api/cases/${one.id}`)).body.topic).toEqual({ id: into, name: 'Impresoras' })
    expect((await historyOf(app, one.id)).at(-1)).toMatchObject({
      kind: 'topicChanged',
      from: { id: from, name: 'Impresoras viejas' },
      to: { id: into, name: 'Impresoras' },
      actorName: 'Sofía',
    })
    expect(await titles(ana, `topicId=${into}`)).toEqual(['Cabezales', 'Rodillos'])
    expect((await ana.get(`/api/articles/${both.id}`)).body.topics).toHaveLength(1)
    expect((await ana.get(`/api/articles/${both.id}/history`)).body.items[0]).toMatchObject({
      kind: 'topicsChanged',
      from: ['Impresoras', 'Impresoras viejas'],
      to: ['Impresoras'],
    })
    expect(await titles(ana, 'query=viejas')).toEqual([])
    expect(await titles(ana, 'query=cabezales%20impresoras')).toEqual(['Cabezales'])
  })

  test('is not merged into itself, nor into what is beneath it', async () => {
    const one = await addTopic()
    const two = await addTopic('hijo', one)
    const merge = (intoId: string) => sofia.post(`/api/topics/${one}/merge`, { intoId })
    expect(codeOf(await merge(one))).toEqual([422, 'topic.merge_itself'])
    expect(codeOf(await merge(two))).toEqual([422, 'topic.loop'])
    expect((await merge('018f0000-0000-7000-8000-000000000000')).status).toBe(404)
  })
})

test('a topic with articles is not deleted', async () => {
  const admin = await app.signIn('admin')
  const id = await addTopic()
  await publishArticle(sofia, { topicIds: [id] })
  expect(codeOf(await admin.delete(`/api/classifications/topics/${id}`))).toEqual([409, 'classification.used'])
})

test('a topic that is renamed is found by its new name', async () => {
  const admin = await app.signIn('admin')
  const id = await addTopic('Visores')
  await publishArticle(sofia, { title: 'Pantalla apagada', topicIds: [id] })
  expect(await titles(ana, 'query=visores')).toEqual(['Pantalla apagada'])
  await admin.patch(`/api/classifications/topics/${id}`, { version: 1, name: 'Indicadores' })
  expect(await titles(ana, 'query=indicadores')).toEqual(['Pantalla apagada'])
  expect(await titles(ana, 'query=visores')).toEqual([])
})
