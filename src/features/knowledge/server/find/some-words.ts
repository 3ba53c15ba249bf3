import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { anyOf, type Searching, type Word } from './words.ts'

/** Articles of one word that are counted; a word of more tells as little as one of so many. */
const MOST_OF_WORD = 50
/** Of a word that more have, those that have it in the title are counted as well. */
const MOST_OF_TITLES = 25
/** Articles, over all words, that are looked at: those of the rarest words. */
const MOST_LOOKED_AT = 120
const MOST_COMPARED = 20
/** How many articles there are is not known exactly, and of a few nothing yet. */
const FEWEST_ARTICLES = 100

/** An article and how many of the words it has; all frequent ones count as one. */
type Having = { id: string; has: number }

/**
 * Articles that have some of the words, by how rare those are (the logarithm of the inverse document
 * frequency, Spärck Jones 1972), twice where they stand in the title; then by use and freshness. At least one of the
 * words is none of the frequent ones: it is by those that articles are looked for.
 */
export async function withSome(ctx: Ctx, searching: Searching, words: Word[]): Promise<Having[]> {
  const rare = words.filter(({ frequent }) => !frequent)
  if (!rare.length) return []
  const frequent = anyOf(words.filter((word) => word.frequent))
  const draft = sql.lit(searching.draft)
  const conditions = sql.join(searching.conditions, sql` and `)
  const within = (words: 'words' | 'title_words', most: number) => sql`
    with hit as materialized (select article_id from article_texts where ${sql.ref(words)} @@ query and draft = ${draft})
    select article_id from hit ${searching.narrow ? sql`join articles a on a.id = article_id where ${conditions}` : sql``}
    limit ${sql.lit(most)}`
  const { rows } = await sql<Having>`
    with hits as materialized (
      select query, place, ids, case when cardinality(ids) < ${sql.lit(MOST_OF_WORD)} then '{}'
        else array(${within('title_words', MOST_OF_TITLES)}) end as titled
      -- behind a select, so that one plan serves any number of words
      from unnest((select ${rare.map(({ query }) => query)}::text[])) with ordinality typed (typed, place)
      cross join lateral (select typed::tsquery as query offset 0) one
      cross join lateral (select array(${within('words', MOST_OF_WORD)}) as ids offset 0) few
    ),
    weighed as materialized (
      select query, ids, titled, ln(1 + articles / cardinality(ids)) as rarity,
        sum(cardinality(ids)) over (order by cardinality(ids), place) as up_to
      from hits cross join (
        select greatest(reltuples, ${sql.lit(FEWEST_ARTICLES)}) as articles from pg_class where oid = 'articles'::regclass
      ) about where cardinality(ids) > 0
    ),
    found as (
      select article_id, sum(rarity) as rarity, count(*) as has
      from (
        select article_id, rarity from weighed cross join unnest(ids) article_id
        where up_to <= ${sql.lit(MOST_LOOKED_AT)} or up_to = cardinality(ids)
        union all select article_id, 2 * rarity from weighed cross join unnest(titled) article_id
      ) counted group by article_id
    ),
    within_reach as (
      select a.id, rarity, has, uses, helpful, not_helpful, published_at
      from found join articles a on a.id = article_id
      where ${conditions}
      order by has desc, rarity desc, a.id desc limit ${sql.lit(MOST_COMPARED)}
    )
    select id, (had + also)::int as has from within_reach
    cross join lateral (
      select ${frequent ? sql`(t.words @@ ${frequent}::tsquery)::int` : sql`0`} as also,
        (select count(*) from weighed where t.words @@ query) as had,
        (select coalesce(sum(rarity), 0) from weighed where t.title_words @@ query) as titled,
        ts_rank('{0.1, 0.2, 0.4, 1.0}', t.words, ${anyOf(words)}::tsquery, 1) as rank
      from article_texts t where t.article_id = id and t.draft = ${draft} offset 0
    ) told
    order by (rarity + titled) * (1 + rank)
      * (1 + 0.05 * ln(1 + uses) + 0.1 * helpful / (1.0 + helpful + not_helpful))
      * (0.9 + 0.1 * exp(-extract(epoch from ${ctx.now}::timestamptz - coalesce(published_at, ${ctx.now})) / 63072000))
      desc, id desc`.execute(ctx.db)
  return rows
}
