import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { PLAN_EACH_TIME } from '../../../platform/server/database.ts'
import { frequentAmong } from '../../../platform/server/frequent-words.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { itemsById as caseItems } from '../../cases/server/case-items.ts'
import { seesAllCases, visibleCases } from '../../cases/server/visible.ts'
import type { knowledgeApi } from '../knowledge.contract.ts'
import { typedWords } from '../search.rules.ts'
import { itemsById } from './article-items.ts'
import { isNarrow, readable } from './articles.ts'
import { articlesLike } from './find/find-articles.ts'
import { searchInTurn } from './find/turns.ts'
import { anyOf, readWords, type Word } from './find/words.ts'
import { underTopic } from './list-articles.ts'
import { idsInOrder, recurring, toldOf } from './recurrence.ts'

type Asked = Input<typeof knowledgeApi.suggest>['query']
type Suggestions = Answer<typeof knowledgeApi.suggest>

const MOST = 5
const MOST_WORDS = 16
/** Cases that are compared with one another. */
const MOST_OWN = 60
const MOST_WITH_RARE = 60
const MOST_NEWEST = 60

/** What may help with what is being typed: articles, and earlier cases that look alike. */
export const suggest = (ctx: Ctx, { query }: { query: Asked }): Promise<Suggestions> =>
  searchInTurn(() => lookUp(ctx, query))

async function lookUp(ctx: Ctx, query: Asked): Promise<Suggestions> {
  const words = await readWords(ctx, typedWords(query.text, MOST_WORDS), false)
  const [articles, alike, back] = await Promise.all([
    suggestArticles(ctx, query, words),
    casesLike(ctx, query, words),
    words.length ? recurring(ctx, query) : [],
  ])
  const items = await caseItems(ctx, idsInOrder(back, alike).slice(0, MOST))
  return { articles, cases: items.map((item) => Object.assign(item, toldOf(item.id, back, alike))) }
}

/** By the words; where they say nothing, what is most used about the topic. */
async function suggestArticles(ctx: Ctx, { topicId }: Asked, words: Word[]): Promise<Suggestions['articles']> {
  const conditions = [readable(ctx)]
  const found = await articlesLike(ctx, { draft: false, conditions, narrow: isNarrow(ctx, conditions) }, words)
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
 * Cases whose situation has some of the words: of the same product first, then of the same customer, then any. What was
 * said in them does not count, so that nothing of it is given away. Compared are the newest of the customer, what the
 * index has for the rare words, and the newest of all.
 */
async function casesLike(ctx: Ctx, asked: Asked, words: Word[]): Promise<Like[]> {
  if (!words.length) return []
  const { customerId = null, equipmentId = null } = asked
  const any = sql`${anyOf(words)}::tsquery`
  const frequent = await frequentAmong(
    ctx,
    'case_texts',
    words.map(({ word }) => word),
  )
  const reached = seesAllCases(ctx)
    ? sql`true`
    : sql`exists (select from cases where cases.id = text.case_id and ${visibleCases(ctx)})`
  const { rows } = await sql<Like>`
    with typed as materialized (
      select one::tsquery as query from unnest((select ${words.map(({ query }) => query)}::text[])) one
    ),
    rare as materialized (
      select coalesce(string_agg(format('(%s)', query), ' | '), '')::tsquery as query from typed
      where not array_to_tsvector(${frequent}::text[]) @@ query
    ),
    text as materialized (
      select case_id, position, words from case_texts where entry_id is null and words @@ (select query from rare)
    ),
    own as (
      select cases.id, case when cases.equipment_id = ${equipmentId}::uuid then 'sameEquipment' else 'sameCustomer' end as why
      from cases where cases.customer_id = ${customerId}::uuid and ${visibleCases(ctx)}
      order by cases.number desc limit ${sql.lit(MOST_OWN)}
    ),
    newest as (
      select case_id, position, words from case_texts text where entry_id is null and ${reached}
      order by position desc limit ${sql.lit(MOST_NEWEST)}
    )
    select id, why from (
      select distinct on (id) * from (
        (select own.id, why, position, words from own join case_texts on case_id = own.id and entry_id is null)
        union all (select case_id, 'words', position, words from text where ${reached} limit ${sql.lit(MOST_WITH_RARE)})
        union all (select case_id, 'words', position, words from newest)
      ) each_way where words @@ ${any} order by id, why
    ) found
    cross join lateral (select count(*) as has from typed where words @@ query) n
    where has >= case why when 'words' then ${Math.min(2, words.length)}::int else 1 end
    order by array_position(array['sameEquipment', 'sameCustomer', 'words'], why),
      has desc, ts_rank(words, ${any}, 1) desc, position desc
    limit ${MOST}`.execute(ctx.db)
  return rows
}
