import { describe, expect, test } from 'vitest'
import { type Client, startTestApp } from '../../../app/server/testing/harness.ts'
import { addCustomer } from '../../customers/server/customers.builders.ts'
import { registerCase } from '../../cases/server/cases.builders.ts'
import { PNG, sendFile, textsAreRead } from '../../files/server/files.builders.ts'
import { classify } from '../../settings/server/settings.builders.ts'
import type { ArticleState, Audience } from '../knowledge.contract.ts'
import { writeArticle } from './knowledge.builders.ts'

/** Every article, whoever reads it, by whatever way: nobody finds what is not for them. */

const app = await startTestApp()
await classify(app)
await app.db.insertInto('company').values({ name: 'Empresa', createdAt: new Date() }).execute()
const sofia = await app.signIn('supervisor')
const author = await app.signIn('technician')
const { id: customerId } = await addCustomer(sofia)
const readers = {
  stranger: app.stranger as Client,
  contact: await app.signIn('contact', { customerId }),
  'technician who wrote it': author,
  'another technician': await app.signIn('technician'),
  agent: await app.signIn('agent'),
  supervisor: sofia,
  admin: await app.signIn('admin'),
}
type Reader = keyof typeof readers
const everybody = Object.keys(readers) as Reader[]
const writers = new Set<Reader>(['technician who wrote it', 'agent', 'supervisor', 'admin'])

const audiences: Audience[] = ['internal', 'customers', 'public']
const states: ArticleState[] = ['draft', 'review', 'published', 'archived']
const readersOf: Record<Audience, Reader[]> = {
  internal: everybody.filter((name) => name !== 'stranger' && name !== 'contact'),
  customers: everybody.filter((name) => name !== 'stranger'),
  public: everybody,
}

type Told = {
  id: string
  number: number
  word: string
  inFile: string
  picture: string
  attachment: string
  topic: string
}
const upload = async (content: string | Buffer) => (await sendFile(author, content, 'secreto.txt')).body.id as string

let made = 0
const A = 'a'.charCodeAt(0)

/** An article whose every text, and whose attachment, has a word of its own, in this state; published and archived ones were published before. */
async function tell(audience: Audience, state: ArticleState): Promise<Told> {
  const letter = String.fromCharCode(A + made++)
  const word = `secreto${audience}${state}${letter}`
  const inFile = `${letter}anexo${state}${audience}`
  const [picture, attachment] = [await upload(PNG), await upload(`Dice ${inFile}`)]
  const { body: topic } = await sofia.post('/api/topics', { name: `Tema ${word}` })
  const { id, number } = await writeArticle(author, {
    title: `Título ${word}`,
    body: `<p>Texto ${word}</p><img src="/api/files/${picture}/content">`,
    audience,
    topicIds: [topic.id],
    fileIds: [attachment],
  })
  if (state === 'review') await author.post(`/api/articles/${id}/submit`)
  if (state === 'published' || state === 'archived') await sofia.post(`/api/articles/${id}/publish`)
  if (state === 'archived') await sofia.post(`/api/articles/${id}/archive`)
  await textsAreRead(app)
  return { id, number, word, inFile, picture, attachment, topic: topic.id }
}

/** Who finds it by each way. Pages and searches of readers have what is published alone, whoever asks. */
const ways: Record<string, (by: Client, one: Told) => Promise<boolean>> = {
  'the address by id': async (by, { id }) => (await by.get(`/api/articles/${id}`)).status === 200,
  'the address by number': async (by, { number }) => (await by.get(`/api/articles/${number}`)).status === 200,
  'the newest text': async (by, { id }) => (await by.get(`/api/articles/${id}?draft=true`)).status === 200,
  'a version': async (by, { id }) => (await by.get(`/api/articles/${id}/versions/1`)).status === 200,
  'the versions': async (by, { id }) => (await by.get(`/api/articles/${id}/versions`)).status === 200,
  'the history': async (by, { id }) => (await by.get(`/api/articles/${id}/history`)).status === 200,
  'a picture of it': async (by, { picture }) => (await by.get(`/api/files/${picture}/content`)).status === 200,
  'an attachment of it': async (by, { attachment }) =>
    (await by.get(`/api/files/${attachment}/content`)).status === 200,
  'the list of readers': (by) => says(by, '/api/articles?limit=100'),
  'the list of the most used': (by) => says(by, '/api/articles?limit=100&sort=used'),
  'the list of its topic': (by, { topic }) => says(by, `/api/articles?topicId=${topic}`),
  'the list of writers': (by) => says(by, '/api/articles?limit=100&state=all'),
  'the list of the archived': (by) => says(by, '/api/articles?limit=100&state=archived'),
  'a search of readers': (by, { word }) => says(by, `/api/articles?query=${word}`),
  'a misspelt search': (by, { word }) => says(by, `/api/articles?query=${word.replace('secreto', 'sekreto')}`),
  'a search of writers': (by, { word }) => says(by, `/api/articles?state=all&query=${word}`),
  'the one search': (by, { word }) => says(by, `/api/search?query=${word}`),
  'the one search, misspelt': (by, { word }) => says(by, `/api/search?query=${word.replace('secreto', 'sekreto')}`),
  'the one search by number': (by, { number }) => says(by, `/api/search?part=first&query=${number}`),
  'the one search by its attachment': (by, { inFile }) => says(by, `/api/search?query=${inFile}`),
  'a suggestion': (by, { word }) => says(by, `/api/suggestions?text=${word}`),
  'the page of it': async (by, { number }) => [200, 301].includes((await by.get(`/kb/${number}`)).status),
  'the first page': (by) => says(by, '/kb'),
  'a page of its topic': (by, { topic }) => says(by, `/kb/temas/x-${topic.slice(-12)}`),
  'a page that searches': async (by, { word }) =>
    String((await by.get(`/kb/buscar?q=${word}`)).body).includes(`Título ${word}`),
  'a search by its attachment': (by, { inFile }) => says(by, `/api/articles?query=${inFile}`),
  'a misspelt search by its attachment': (by, { inFile }) =>
    says(by, `/api/articles?query=${inFile.replace('anexo', 'anekso')}`),
  'a search of writers by its attachment': (by, { inFile }) => says(by, `/api/articles?state=all&query=${inFile}`),
  'a suggestion by its attachment': (by, { inFile }) => says(by, `/api/suggestions?text=${inFile}`),
  'a page that searches by its attachment': async (by, { word, inFile }) =>
    String((await by.get(`/kb/buscar?q=${inFile}`)).body).includes(`Título ${word}`),
  'the map of the pages': (by) => says(by, '/kb/sitemap.xml'),
}

let word = ''
let inFile = ''
/** Whether a word of the article stands in the answer; what was asked for is not an answer. */
async function says(by: Client, address: string): Promise<boolean> {
  const { status, body } = await by.get(address)
  const text = (typeof body === 'string' ? body : JSON.stringify(body)).toLowerCase()
  return status === 200 && (text.includes(word) || text.includes(inFile))
}

const OF_WRITERS = new Set(['a version', 'the versions', 'the history'])

function expected(way: string, audience: Audience, state: ArticleState): Reader[] {
  const published = state === 'published' ? readersOf[audience] : []
  const worked = everybody.filter((name) => writers.has(name))
  if (way === 'the map of the pages') return state === 'published' && audience === 'public' ? everybody : []
  if (way === 'the list of the archived') return state === 'archived' ? worked : []
  if (way === 'the list of writers' || way.startsWith('a search of writers')) return state === 'archived' ? [] : worked
  if (way === 'the newest text') return everybody.filter((name) => worked.includes(name) || published.includes(name))
  if (OF_WRITERS.has(way)) return worked
  const open = ['the address by id', 'the address by number', 'a picture of it', 'an attachment of it']
  if (open.includes(way)) return everybody.filter((name) => worked.includes(name) || published.includes(name))
  return published
}

// the API is for those who have signed in; strangers have the pages, and the files that stand in them
const isForSignedIn = (way: string) => !/page|picture|^an attachment/.test(way)

const articles = audiences.flatMap((audience) => states.map((state) => ({ audience, state })))

describe.each(articles)('an article for $audience that is $state', async ({ audience, state }) => {
  const one = await tell(audience, state)

  test.each(Object.keys(ways))('is found by %s by nobody but those it is for', async (way) => {
    ;({ word, inFile } = one)
    const found: string[] = []
    for (const name of everybody) if (await ways[way]!(readers[name], one)) found.push(name)
    const right = expected(way, audience, state)
    expect(found).toEqual(isForSignedIn(way) ? right.filter((name) => name !== 'stranger') : right)
  })
})

describe('what is published and written anew', async () => {
  const one = await tell('public', 'published')
  const [picture, attachment] = [await upload(PNG), await upload('Un adjunto confidencial')]
  await author.patch(`/api/articles/${one.id}`, {
    revision: 1,
    title: 'Título reservado',
    body: `<p>Texto reservado</p><img src="/api/files/${picture}/content">`,
    fileIds: [attachment],
  })
  await textsAreRead(app)

  test('is read as it was published, its new pictures and attachments too', async () => {
    const addresses = [`/api/articles/${one.id}`, `/api/articles/${one.id}?draft=true`, '/api/articles?query=reservado']
      .concat('/api/articles', '/api/suggestions?text=reservado', '/kb', `/kb/${one.number}`, '/kb/sitemap.xml')
      .concat(`/api/articles/${one.id}/versions/2`)
      .concat('/api/articles?query=confidencial', '/api/suggestions?text=confidencial')
    for (const name of ['stranger', 'contact', 'another technician'] as const) {
      for (const address of addresses)
        expect([name, address, JSON.stringify((await readers[name].get(address)).body)]).not.toEqual([
          name,
          address,
          expect.stringMatching(/reservado|confidencial/),
        ])
      const statuses = [picture, attachment, one.picture].map(async (id) =>
        readers[name].get(`/api/files/${id}/content`),
      )
      const [newPicture, newAttachment, oldPicture] = (await Promise.all(statuses)).map(({ status }) => status)
      expect([newPicture, newAttachment]).toEqual(name === 'stranger' ? [401, 401] : [404, 404])
      expect(oldPicture).toBe(200)
    }
  })
})

test('an article that is made internal is gone from the pages at once', async () => {
  const one = await tell('public', 'published')
  const { headers } = await app.stranger.get(`/kb/${one.number}-titulo-${one.word}`)
  await sofia.patch(`/api/articles/${one.id}`, { audience: 'internal' })
  const again = await app.stranger.send('GET', `/kb/${one.number}-titulo-${one.word}`, undefined, {
    'if-none-match': String(headers.etag),
  })
  expect(again.status).toBe(404)
  expect(again.body).not.toContain(one.word)
  expect((await app.stranger.get(`/api/files/${one.picture}/content`)).status).toBe(401)
})

test('what an article was used for, and the case it was made of, is for those who see the case', async () => {
  const one = await tell('customers', 'published')
  const { id } = await registerCase(sofia, { customerId })
  await sofia.post(`/api/cases/${id}/articles`, { articleId: one.id })
  await sofia.post(`/api/cases/${id}/entries`, { kind: 'solution', body: 'Así' })
  const made = (await sofia.post(`/api/cases/${id}/article`)).body
  await sofia.post(`/api/articles/${made.id}/publish`)
  const statuses = async (address: string) => {
    const found: number[] = []
    for (const name of everybody) found.push((await readers[name].get(address)).status)
    return found
  }
  expect(await statuses(`/api/cases/${id}/articles`)).toEqual([401, 403, 404, 404, 200, 200, 200])
  expect((await readers['another technician'].get(`/api/articles/${made.id}`)).body.fromCase).toBe(null)
  expect((await readers.agent.get(`/api/articles/${made.id}`)).body.fromCase).toMatchObject({ id })
  expect(JSON.stringify((await readers.contact.get(`/api/cases/${id}/timeline`)).body)).not.toContain(one.id)
})
