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
  files: 'id name media_type size_bytes sha256 uploaded_by uploaded_at attached'.split(' '),
  file_texts: 'file_id state words asked_at read_at'.split(' '),
  file_text_parts: 'file_id part content words'.split(' '),
  article_files: 'article_id revision file_id embedded'.split(' '),
}
type Rows = Record<keyof typeof ARTICLE_COLUMNS, Row[]>

const DAY = 86_400_000
/** One article for so many cases, up to as many as a company has. */
const CASES_EACH = 5
const MOST = 20_000
const INDEXED_AT_ONCE = 500
/** Share of them with a manual attached, and sentences of it. */
const WITH_MANUAL = 0.1
const SENTENCES = 120

/** A knowledge base with an article for every five cases, and the words that they are found by. */
export async function loadArticles(pool: pg.Pool, world: World) {
  const random = createRandom('articles')
  const rows = Object.fromEntries(Object.keys(ARTICLE_COLUMNS).map((table) => [table, [] as Row[]])) as Rows
  const count = Math.min(Math.ceil(world.cases / CASES_EACH), MOST)
  for (let number = 1; number <= count; number++) makeArticle(random, world, number, rows)
  const client = await loader(pool)
  for (const [table, columns] of Object.entries(ARTICLE_COLUMNS))
    await copyRows(client, table, columns, rows[table as keyof Rows])
  await client.query(`select setval('article_numbers', $1)`, [count])
  await client.query('update file_text_parts set words = text_words(content)')
  await client.query(`update file_texts f set words = words_within(tsvector_to_array(p.words), 300000)
    from file_text_parts p where p.file_id = f.file_id`)
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
  rows.article_topics.push([id, random.pick(Object.values(ids.topics))])
  if (!random.chance(WITH_MANUAL)) return
  const fileId = random.id(at)
  const content = Array.from({ length: SENTENCES }, () => vocabulary.sentence(random.between(6, 14))).join('. ')
  rows.files.push([fileId, `manual-${number}.pdf`, 'application/pdf', content.length, '', author, moment, true])
  rows.file_texts.push([fileId, 'read', '', moment, moment])
  rows.file_text_parts.push([fileId, 1, content, ''])
  for (let revision = 1; revision <= (isChanged ? 2 : 1); revision++)
    rows.article_files.push([id, revision, fileId, false])
}
