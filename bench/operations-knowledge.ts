import type pg from 'pg'
import { createRandom, type Random } from '../src/app/server/demo/random.ts'
import { createVocabulary } from './data/vocabulary.ts'
import type { Operation } from './operations.ts'

const SAMPLES = 200
/** Milliseconds that a search and a suggestion may take while eight ask at once. */
const FINDING_MS = 60

type Told = { title: string; body: string }

/** Articles looked for, and situations for which articles and earlier cases are suggested while they are typed. */
export async function knowledgeOperations(client: pg.Client): Promise<Operation[]> {
  const random = createRandom('knowledge')
  const frequent = createVocabulary(createRandom('words')).ranked.slice(0, 12)
  const { rows: articles } = await client.query<Told>(
    `select v.title, v.body_text as body from articles a join article_versions v
      on v.article_id = a.id and v.revision = a.published_revision order by md5(a.id::text) limit ${SAMPLES}`,
  )
  const { rows: cases } = await client.query<{ customer: string; equipment: string | null; topic: string | null }>(
    `select customer_id as customer, equipment_id as equipment, topic_id as topic from cases
      order by md5(id::text) limit ${SAMPLES}`,
  )
  const searches = articles.map((article, n) => typed(random, frequent, article, n))
  const situations = cases.map(({ customer, equipment, topic }, n) => {
    const asked = new URLSearchParams({ customerId: customer, text: situation(random, articles, n) })
    if (topic) asked.set('topicId', topic)
    if (equipment) asked.set('equipmentId', equipment)
    return asked
  })
  const get = (path: string) => () => [{ method: 'GET' as const, path }]
  const reads = { writes: false, limitTogetherMs: FINDING_MS }
  return [
    {
      key: 'articles',
      name: 'Search of an article',
      ...reads,
      turns: searches.map((text) => get(`/api/articles?query=${encodeURIComponent(text)}`)),
    },
    {
      key: 'everythingByWords',
      name: 'Search of everything, cases and articles',
      ...reads,
      turns: searches.map((text) => get(`/api/search?part=rest&query=${encodeURIComponent(text)}`)),
    },
    {
      key: 'everything',
      name: 'Search of everything, in one request',
      ...reads,
      turns: searches.map((text) => get(`/api/search?query=${encodeURIComponent(text)}`)),
    },
    {
      key: 'suggest',
      name: 'Suggestions for a situation',
      ...reads,
      turns: situations.map((asked) => get(`/api/suggestions?${asked}`)),
    },
  ]
}

const wordsOf = (text: string) => text.split(/[^\p{L}]+/u).filter((word) => word.length > 3)

/** A frequent word, words of a title, one half typed, one misspelt, one without accents, a rare one of the text. */
function typed(random: Random, frequent: string[], { title, body }: Told, n: number): string {
  const words = wordsOf(title)
  const [first = 'equipo', second = 'impresora'] = random.shuffle(words)
  const kinds = [
    () => random.pick(frequent),
    () => `${first} ${second}`,
    () => `${first} ${second.slice(0, 4)}`,
    () => withError(random, random.pick(wordsOf(body))),
    () => `${first} ${withError(random, second)}`,
    () => first.normalize('NFD').replace(/\p{M}/gu, ''),
    () => wordsOf(body).toSorted((one, other) => other.length - one.length)[0]!,
    () => `${random.pick(frequent)} ${random.pick(frequent)} ${first}`,
  ]
  return kinds[n % kinds.length]!()
}

/** From a few words to two sentences, told with words of an article or with any. */
function situation(random: Random, articles: Told[], n: number): string {
  const { title, body } = articles[n % articles.length]!
  const words = body.split(/\s+/)
  const from = random.between(0, Math.max(0, words.length - 40))
  return [title, words.slice(from, from + 8).join(' '), words.slice(from, from + 40).join(' ')][n % 3]!
}

function withError(random: Random, text: string): string {
  const place = random.between(1, Math.max(1, text.length - 2))
  return text.slice(0, place) + (text[place + 1] ?? '') + text[place] + text.slice(place + 2)
}
