import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { PLAN_EACH_TIME } from '../../../platform/server/database.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { itemsById as caseItems } from '../../cases/server/case-items.ts'
import { seesAllCases, visibleCases } from '../../cases/server/visible.ts'
import type { knowledgeApi } from '../knowledge.contract.ts'
import { typedWords } from '../search.rules.ts'
import { itemsById } from './article-items.ts'
import { readable } from './articles.ts'
import { articlesLike } from './find/find-articles.ts'
import { anyOf, readWords, type Word } from './find/words.ts'
import { underTopic } from './list-articles.ts'
import { idsInOrder, recurring, toldOf } from './recurrence.ts'

type Asked = Input<typeof knowledgeApi.suggest>['query']
type Suggestions = Answer<typeof knowledgeApi.suggest>

const MOST = 5
const MOST_WORDS = 20
/** Cases that are compared with one another: the newest of the customer's own, the newest that have any of the words. */
const MOST_COMPARED = 100

/** What may help with what is being typed: articles, and earlier cases that look alike. */
export async function suggest(ctx: Ctx, { query }: { query: Asked }): Promise<Suggestions> {
  const words = await readWords(ctx, typedWords(query.text, MOST_WORDS), false)
  const [articles, cases] = await Promise.all([suggestArticles(ctx, query, words), suggestCases(ctx, query, words)])
  return { articles, cases }
}

/** By the words; where they say nothing, what is most used about the topic. */
async function suggestArticles(ctx: Ctx, { topicId }: Asked, words: Word[]): Promise<Suggestions['articles']> {
  const found = await articlesLike(ctx, { draft: false, conditions: [readable(ctx)] }, words)
  const ids = found.ids.slice(0, MOST)
  if (!ids.length && topicId) ids.push(...(await mostUsedOf(ctx, topicId)))
  const items = await itemsById(ctx, ids, { draft: false, found: found.query || undefined })
  return items.map(({ id, number, title, snippet, snippetOf, audience }) => ({
    id,
    number,
    title,
    snippet,
    snippetOf,
    audience,
  }))
}

async function mostUsedOf(ctx: Ctx, topicId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`${sql.raw(PLAN_EACH_TIME)}
    select a.id from articles a where ${readable(ctx)} and ${underTopic(topicId)}
    order by a.uses desc, a.id desc limit ${MOST}`.execute(ctx.db)
  return rows.map(({ id }) => id)
}

type Like = { id: string; why: Suggestions['cases'][number]['why'] }

/**
 * Cases whose problem comes back; then those whose situation has some of the words: of the same product first, then of
 * the same customer, then any. What was said in them does not count, so that nothing of it is given away.
 */
async function suggestCases(ctx: Ctx, asked: Asked, words: Word[]): Promise<Suggestions['cases']> {
  const customerId = asked.customerId ?? null
  const equipmentId = asked.equipmentId ?? null
  const each = words.map(({ query }) => query)
  if (!each.length) return []
  const any = anyOf(words)
  const enough = Math.min(2, each.length)
  const has = sql`(${sql.join(
    each.map((query) => sql`(words @@ ${query}::tsquery)::int`),
    sql` + `,
  )})`
  const alike = sql`text.entry_id is null and text.words @@ ${any}::tsquery`
  const reached = seesAllCases(ctx)
    ? sql`true`
    : sql`exists (select from cases where cases.id = text.case_id and ${visibleCases(ctx)})`
  const { rows } = await sql<Like>`${sql.raw(PLAN_EACH_TIME)}
    select id, why from (
      select distinct on (id) * from (
        (select own.id, case when own.equipment_id = ${equipmentId}::uuid then 'sameEquipment' else 'sameCustomer' end as why,
          text.position, text.words
        from (
          select cases.id, cases.equipment_id from cases
          where cases.customer_id = ${customerId}::uuid and ${visibleCases(ctx)}
          order by cases.number desc limit ${sql.lit(MOST_COMPARED)}
        ) own join case_texts text on text.case_id = own.id where ${alike})
        union all
        (select text.case_id, 'words', text.position, text.words from case_texts text
        where ${alike} and ${reached} order by text.position desc limit ${sql.lit(MOST_COMPARED)})
      ) each_way order by id, why
    ) found
    cross join lateral (select ${has} as has offset 0) n
    where n.has >= case why when 'words' then ${enough}::int else 1 end
    order by array_position(array['sameEquipment', 'sameCustomer', 'words'], why),
      n.has desc, ts_rank(words, ${any}::tsquery, 1) desc, position desc
    limit ${MOST}`.execute(ctx.db)
  const back = await recurring(ctx, asked)
  const items = await caseItems(ctx, idsInOrder(back, rows).slice(0, MOST))
  return items.map((item) => Object.assign(item, toldOf(item.id, back, rows)))
}
