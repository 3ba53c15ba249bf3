import { describe, expect, test } from 'vitest'
import { registerCase } from '../../../features/cases/server/cases.builders.ts'
import { addContact, addCustomer } from '../../../features/customers/server/customers.builders.ts'
import { publishArticle, titles, writeArticle } from '../../../features/knowledge/server/knowledge.builders.ts'
import { classify } from '../../../features/settings/server/settings.builders.ts'
import type { Found } from '../../search/search.contract.ts'
import { type Client, startTestApp } from '../testing/harness.ts'

const app = await startTestApp()
await classify(app)
const ana = await app.signIn('agent')
const sofia = await app.signIn('supervisor')
const tomas = await app.signIn('technician')
const other = await app.signIn('technician')

const customer = await addCustomer(ana, { name: 'Lámparas del Sur', taxId: '76123456-0' })
const rival = await addCustomer(ana, { name: 'Lámparas del Norte' })
await addContact(ana, customer.id, { name: 'Rosa Olivares' })
const carla = await app.signIn('contact', { customerId: customer.id })
const rita = await app.signIn('contact', { customerId: rival.id })

const shared = { responsibleId: tomas.id }
const own = await registerCase(ana, { customerId: customer.id, subject: 'La lámpara parpadea', ...shared })
const theirs = await registerCase(ana, { customerId: rival.id, subject: 'La lámpara no enciende' })
await ana.post(`/api/cases/${own.id}/entries`, { kind: 'internalNote', body: 'El transformador está quemado' })

for (const audience of ['internal', 'customers', 'public'])
  await publishArticle(sofia, { title: `Lámpara ${audience}`, body: '<p>Retire la lámpara con guantes.</p>', audience })
const draft = await writeArticle(ana, { title: 'Lámpara borrador' })
const { id: rollersId, number } = await publishArticle(sofia, { title: 'Rodillos', audience: 'customers' })
theirs.number = number // a case and an article with one number
await app.db.updateTable('cases').set({ number }).where('id', '=', theirs.id).execute()

const search = async (by: Client, query: string, more = ''): Promise<Found> => {
  const { status, body } = await by.get(`/api/search?query=${encodeURIComponent(query)}${more}`)
  expect(status).toBe(200)
  return body
}
const shown = ({ customers, cases, articles }: Found) => ({
  customers: customers.map(({ name }) => name).sort(),
  cases: cases.map(({ number }) => number).sort(),
  articles: articles.map(({ title }) => title).sort(),
})

describe('one search', () => {
  test.each<[string, () => Client, ReturnType<typeof shown>]>([
    [
      'an agent finds whatever there is',
      () => ana,
      {
        customers: ['Lámparas del Norte', 'Lámparas del Sur'],
        cases: [own.number, theirs.number],
        articles: ['Lámpara customers', 'Lámpara internal', 'Lámpara public'],
      },
    ],
    [
      'a technician finds the cases of the own work',
      () => tomas,
      {
        customers: ['Lámparas del Norte', 'Lámparas del Sur'],
        cases: [own.number],
        articles: ['Lámpara customers', 'Lámpara internal', 'Lámpara public'],
      },
    ],
    [
      'another technician finds none of them',
      () => other,
      {
        customers: ['Lámparas del Norte', 'Lámparas del Sur'],
        cases: [],
        articles: ['Lámpara customers', 'Lámpara internal', 'Lámpara public'],
      },
    ],
    [
      'a contact finds the own company, its cases and what is for customers',
      () => carla,
      {
        customers: ['Lámparas del Sur'],
        cases: [own.number],
        articles: ['Lámpara customers', 'Lámpara public'],
      },
    ],
    [
      'a contact of another company finds what is theirs',
      () => rita,
      {
        customers: ['Lámparas del Norte'],
        cases: [theirs.number],
        articles: ['Lámpara customers', 'Lámpara public'],
      },
    ],
  ])('%s', async (_who, by, expected) => {
    expect(shown(await search(by(), 'lámpara'))).toEqual(expected)
  })

  test('is for people who have signed in', async () => {
    expect((await app.stranger.get('/api/search?query=x')).status).toBe(401)
  })

  test('finds in what was noted internally, but not for contacts', async () => {
    expect((await search(ana, 'transformador')).cases).toHaveLength(1)
    expect((await search(carla, 'transformador')).cases).toEqual([])
  })

  test('gives what each list gives: why a customer was found, the words where they stand, what was meant', async () => {
    const { customers } = await search(ana, 'olivares')
    expect(customers).toMatchObject([{ id: customer.id, match: { kind: 'contact', text: 'Rosa Olivares' } }])
    const { articles, correctedTo } = await search(ana, 'lámpra')
    expect(articles[0]!.snippet).toContain('[[lámpara]]')
    expect(correctedTo).toBe('lámpara')
    expect((await search(ana, 'lampara')).correctedTo).toBe(null)
  })

  test('gives a few of each, and says where there are more', async () => {
    const { customers, cases, articles, more } = await search(ana, 'lámpara', '&limit=2')
    expect([customers.length, cases.length, articles.length]).toEqual([2, 2, 2])
    expect(more).toEqual({ customers: false, cases: false, articles: true })
    expect((await search(ana, 'lámpara', '&limit=1')).more).toEqual({ customers: true, cases: true, articles: true })
    for (const limit of ['0', '9', 'x']) expect((await ana.get(`/api/search?query=x&limit=${limit}`)).status).toBe(422)
  })
})

describe('a number', () => {
  test.each([`${number}`, `#${number}`, `N° ${number}`, `n°${number}`])(
    'shows the case and the article with it first: %s',
    async (written) => {
      for (const part of ['', '&part=first', '&part=rest']) {
        const { cases, articles } = await search(ana, written, part)
        expect([cases[0]!.id, articles[0]!.id]).toEqual([theirs.id, rollersId])
      }
    },
  )

  test.each(['KB-', 'kb ', 'artículo N° ', 'documento '])('of an article alone is written "%s12"', async (before) => {
    const { cases, articles } = await search(ana, before + String(number), '&part=first')
    expect([cases.length, articles.map(({ id }) => id)]).toEqual([0, [rollersId]])
  })

  test.each(['HelpDesk N° ', 'caso ', 'case '])('of a case alone is written "%s12"', async (before) => {
    const { cases, articles } = await search(ana, before + String(number), '&part=first')
    expect([cases.map(({ id }) => id), articles.length]).toEqual([[theirs.id], 0])
  })

  test('leads nobody to what is not for them', async () => {
    const { cases, articles } = await search(carla, String(number))
    expect([cases.map(({ id }) => id), articles.map(({ id }) => id)]).toEqual([[], [rollersId]])
    expect((await search(ana, String(draft.number))).articles.map(({ id }) => id)).not.toContain(draft.id)
  })

  test('finds the article in the list of articles too, also the draft for who writes', async () => {
    expect((await titles(ana, `query=KB-${number}`))[0]).toBe('Rodillos')
    expect(await titles(ana, `query=KB-${draft.number}&state=draft`)).toEqual(['Lámpara borrador'])
    expect(await titles(tomas, `query=KB-${draft.number}&state=draft`)).toEqual([])
  })

  test('of a RUT finds the customer, as before', async () => {
    expect((await search(ana, '76.123.456', '&part=first')).customers.map(({ id }) => id)).toEqual([customer.id])
  })
})

describe('its parts', () => {
  test('are the customers, which answer at once, and what is found by words', async () => {
    const first = await search(ana, 'lámpara', '&part=first')
    expect([first.customers.length, first.cases.length, first.articles.length]).toEqual([2, 0, 0])
    const rest = await search(ana, 'lámpara', '&part=rest')
    expect([rest.customers.length, rest.cases.length, rest.articles.length]).toEqual([0, 2, 3])
    expect((await ana.get('/api/search?query=x&part=all')).status).toBe(422)
  })

  test('together are the whole', async () => {
    const [whole, first, rest] = [
      await search(ana, 'del'),
      await search(ana, 'del', '&part=first'),
      await search(ana, 'del', '&part=rest'),
    ]
    expect(whole).toEqual({
      ...rest,
      customers: first.customers,
      more: { ...rest.more, customers: first.more.customers },
    })
  })
})

test.each([
  ['signs', '%_\'"\\'],
  ['words that say nothing', 'de la los'],
  ['a thousand letters', 'a'.repeat(1000)],
  ['a thousand letters of three bytes', '字'.repeat(1000)],
  ['a letter of two halves at the edge', `${'a'.repeat(199)}😀`],
  ['a thousand characters of words', 'ñandú '.repeat(166)],
  ['signs of the query language', "'':*&|!()<->"],
  ['a picture', '\u{1f600}'],
  ['a number that is none', '#'],
  ['an article that is none', 'KB-'],
  ['a number of nothing', '9'.repeat(12)],
  ['a number beyond all numbers', '9'.repeat(500)],
])('never fails: %s', async (_what, text) => {
  for (const by of [ana, tomas, carla]) expect(shown(await search(by, text))).toMatchObject({ cases: [], articles: [] })
})

test.each(['', '   ', '\u0000'])('for %j finds nothing rather than everything', async (text) => {
  expect(shown(await search(ana, text))).toEqual({ customers: [], cases: [], articles: [] })
  expect((await ana.get('/api/search')).status).toBe(200)
})

test('more than a thousand characters are refused', async () => {
  expect((await ana.get(`/api/search?query=${'a'.repeat(1001)}`)).status).toBe(422)
})

test('what was looked for here and not found is no gap of the knowledge base', async () => {
  await search(ana, 'Transportes Quilapán')
  const gaps = async () =>
    (await sofia.get('/api/articles/gaps')).body.items.map(({ words }: { words: string }) => words)
  expect(await gaps()).not.toContain('transportes quilapan')
  await titles(ana, 'query=Transportes Quilapán')
  expect(await gaps()).toContain('transportes quilapan')
})
