import { availableParallelism } from 'node:os'
import type pg from 'pg'
import { createRandom } from '../../src/app/server/demo/random.ts'
import { indexArticles } from '../../src/features/knowledge/server/index-articles.ts'
import { createDatabase } from '../../src/platform/server/database.ts'
import type { World } from './cases.ts'
import { copyRows, loader, type Row } from './copy.ts'

export const ARTICLE_COLUMNS = {
  articles: `id number language audience state revision published_revision published_at author_id review_by created_at
    changed_at uses helpful not_helpful`.split(/\s+/),
  article_versions: 'article_id revision title body_html body_text written_by written_at'.split(' '),
  article_topics: 'article_id topic_id'.split(' '),
}
type Rows = Record<keyof typeof ARTICLE_COLUMNS, Row[]>

const DAY = 86_400_000
/** One article for so many cases. */
const CASES_EACH = 5
const INDEXED_AT_ONCE = 500

/** A knowledge base with an article for every five cases, and the words that they are found by. */
export async function loadArticles(pool: pg.Pool, world: World) {
  const random = createRandom('articles')
  const rows: Rows = { articles: [], article_versions: [], article_topics: [] }
  const count = Math.ceil(world.cases / CASES_EACH)
  for (let number = 1; number <= count; number++) makeArticle(random, world, number, rows)
  const client = await loader(pool)
  for (const [table, columns] of Object.entries(ARTICLE_COLUMNS))
    await copyRows(client, table, columns, rows[table as keyof Rows])
  await client.query(`select setval('article_numbers', $1)`, [count])
  client.release(true)
  const db = createDatabase(pool)
  const ids = rows.articles.map(([id]) => String(id))
  await Promise.all(
    Array.from({ length: Math.min(availableParallelism(), 4) }, async () => {
      while (ids.length) await indexArticles({ db }, ids.splice(0, INDEXED_AT_ONCE))
    }),
  )
  return count
}

function makeArticle(random: ReturnType<typeof createRandom>, world: World, number: number, rows: Rows) {
  const { vocabulary, staff, ids } = world
  const at = world.from + random.next() * (world.until - world.from - DAY)
  const id = random.id(at)
  const moment = new Date(at)
  const state = random.weighted({ draft: 6, archived: 4, published: 90 })
  const published = state === 'published'
  const isChanged = published && random.chance(0.05)
  const audience = random.weighted({ internal: 40, customers: 35, public: 25 })
  const author = random.pick(staff).id
  const uses = Math.floor(random.next() ** 6 * 400)
  const helpful = Math.floor(random.next() ** 4 * 20)
  const reviewBy = random.chance(0.3) ? new Date(world.until + random.between(-30, 400) * DAY) : null
  rows.articles.push([
    id,
    number,
    'es',
    audience,
    state,
    isChanged ? 2 : 1,
    published ? 1 : null,
    published ? moment : null,
    author,
    reviewBy?.toISOString().slice(0, 10) ?? null,
    moment,
    moment,
    uses,
    helpful,
    random.between(0, 4),
  ])
  const title = vocabulary.sentence(random.between(4, 9))
  for (let revision = 1; revision <= (isChanged ? 2 : 1); revision++) {
    const paragraphs = Array.from({ length: random.between(3, 10) }, () => vocabulary.text())
    const html = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')
    rows.article_versions.push([id, revision, title, html, paragraphs.join('\n'), author, moment])
  }
  const topics = Object.values(ids.topics)
  rows.article_topics.push([id, random.pick(topics)])
}
