import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { PLAN_EACH_TIME } from '../../../platform/server/database.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import type { knowledgeApi } from '../knowledge.contract.ts'
import { mayWrite } from '../knowledge.rules.ts'
import { articleNumberOf } from '../search.rules.ts'
import { spelledAs } from '../spelling.rules.ts'
import { itemsById } from './article-items.ts'
import { isNarrow, readable, workable } from './articles.ts'
import { readCursor, readPlace } from './cursor.ts'
import { findArticles } from './find/find-articles.ts'
import { searchInTurn } from './find/turns.ts'
import { rememberGap } from './gaps.ts'

type Query = Input<typeof knowledgeApi.list>['query']
type Page = Answer<typeof knowledgeApi.list>

/** Pieces of text are cut out for so many at a time. */
const MOST_WITH_WORDS = 10

/** Articles by date, by use, or those that some words are found in; what nobody has written yet is remembered. */
export async function listArticles(ctx: Ctx, { query }: Input<typeof knowledgeApi.list>): Promise<Page> {
  if (!query.query?.trim()) return walkArticles(ctx, query)
  const page = await searchInTurn(() => searchArticles(ctx, query))
  if (!page.items.length && isOfEverything(query)) await rememberGap(ctx, query.query)
  return page
}

/** What is not found among all that this person may read is not there for them. */
const isOfEverything = (query: Query) =>
  !isOfWriters(query) && !query.cursor && !query.topicId && !query.audience && !query.language && !query.dueForReview

/** Who asks for a state, or for the own ones, is shown what is written, not what is read. */
const isOfWriters = ({ state, mine }: Query) => state !== undefined || mine === true

/** What this person may see, and the filters, as conditions on `articles a`. */
function conditionsOf(ctx: Ctx, query: Query): RawBuilder<boolean>[] {
  const conditions: RawBuilder<boolean>[] = [isOfWriters(query) ? workable(ctx) : readable(ctx)]
  const { state = query.mine ? 'all' : undefined, topicId } = query
  const when = (value: unknown, condition: () => RawBuilder<boolean>) => void (value && conditions.push(condition()))
  when(state === 'review', () => sql`a.submitted_at is not null`)
  when(state === 'all', () => sql`a.state <> 'archived'`)
  when(state && !['review', 'all'].includes(state), () => sql`a.state = ${state}`)
  when(query.mine, () => sql`a.author_id = ${ctx.actor.id}`)
  when(query.audience, () => sql`a.audience = ${query.audience}`)
  when(query.language, () => sql`a.language = ${query.language}`)
  when(query.dueForReview, () =>
    mayWrite(ctx.actor) ? sql`a.state = 'published' and a.review_by <= ${dayInChile(ctx.now)}` : sql`false`,
  )
  when(topicId, () => underTopic(topicId!))
  return conditions
}

/** On `articles a`: of this topic or any beneath it. */
export const underTopic = (topicId: string) => sql<boolean>`a.id in (
  with recursive beneath as (
    select id from topics where id = ${topicId}
    union select topics.id from topics join beneath on topics.parent_id = beneath.id
  )
  select article_id from article_topics join beneath on beneath.id = topic_id)`

/** Articles that some words are found in, best first; the one so numbered before all. It is for `searchInTurn`. */
export async function searchArticles(ctx: Ctx, query: Query): Promise<Page> {
  const draft = isOfWriters(query)
  const from = readPlace(query.cursor)
  const conditions = conditionsOf(ctx, query)
  const number = articleNumberOf(query.query!)
  const [numbered, found] = await Promise.all([
    number ? idNumbered(ctx, number, conditions) : [],
    findArticles(ctx, { draft, conditions, narrow: isNarrow(ctx, conditions) }, query.query!),
  ])
  // a number that was found was not mistyped
  const words = numbered.length && found.correctedTo ? { ...found, ids: [], correctedTo: null } : found
  const ids = [...new Set([...numbered, ...words.ids])]
  const limit = Math.min(query.limit, MOST_WITH_WORDS)
  const items = await itemsById(ctx, ids.slice(from, from + limit), { draft, found: words.query })
  const next = from + limit
  const texts = items.flatMap(({ title, snippet }) => [title, snippet ?? ''])
  const correctedTo = words.correctedTo && spelledAs(words.correctedTo, texts)
  return { items, nextCursor: next < ids.length ? String(next) : null, correctedTo }
}

/** The article with this number, if there is one that this person reads. */
export async function findArticleNumbered(ctx: Ctx, number: number): Promise<Page['items']> {
  return itemsById(ctx, await idNumbered(ctx, number, [readable(ctx)]), { draft: false })
}

async function idNumbered(ctx: Ctx, number: number, conditions: RawBuilder<boolean>[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from articles a where a.number = ${number} and ${sql.join(conditions, sql` and `)}`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

type Order = { kind: 'instant' | 'day' | 'count'; column: RawBuilder<unknown>; ascending?: boolean }

function orderOf(query: Query): Order {
  if (query.sort === 'used') return { kind: 'count', column: sql`a.uses` }
  if (query.dueForReview) return { kind: 'day', column: sql`a.review_by`, ascending: true }
  return { kind: 'instant', column: isOfWriters(query) ? sql`a.changed_at` : sql`a.published_at` }
}

type Place = { id: string; value: Date | string | number }

async function walkArticles(ctx: Ctx, query: Query): Promise<Page> {
  const { kind, column, ascending } = orderOf(query)
  const after = readCursor(query.cursor, kind)
  const conditions = conditionsOf(ctx, query)
  const type = sql.raw({ instant: 'timestamptz', day: 'date', count: 'integer' }[kind])
  const further = ascending ? sql`>` : sql`<`
  if (after) conditions.push(sql`(${column}, a.id) ${further} (${after.value}::${type}, ${after.id}::uuid)`)
  const way = ascending ? sql`` : sql`desc`
  const { rows } = await sql<Place>`${sql.raw(PLAN_EACH_TIME)}
    select a.id, ${column} as value from articles a where ${sql.join(conditions, sql` and `)}
    order by ${column} ${way}, a.id ${way} limit ${query.limit + 1}`.execute(ctx.db)
  const page = rows.slice(0, query.limit)
  const items = await itemsById(
    ctx,
    page.map(({ id }) => id),
    { draft: isOfWriters(query) },
  )
  const last = page.at(-1)
  return { items, nextCursor: rows.length > query.limit ? `${told(last!.value)}|${last!.id}` : null, correctedTo: null }
}

const told = (value: Place['value']) => (value instanceof Date ? value.toISOString() : String(value))
