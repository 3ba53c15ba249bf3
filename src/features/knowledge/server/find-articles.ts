import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { PLAN_EACH_TIME } from '../../../platform/server/database.ts'
import { enoughOf, typedWords } from '../search.rules.ts'

/** What is looked for and where. */
export type Searching = {
  text: string
  /** In the newest texts, or in what readers see. */
  draft: boolean
  /** On `articles a`: what this person may see, and the filters. */
  conditions: RawBuilder<boolean>[]
  /** The last word may be only begun. */
  typing: boolean
}
/** Best first; `query` is the tsquery that marks the words. */
export type Found = { ids: string[]; query: string; correctedTo: string | null }

const NOTHING: Found = { ids: [], query: '', correctedTo: null }
/** Candidates that are compared with one another: as many by their titles, as many by their texts. */
const MOST_COMPARED = 150
const MOST_FOUND = 200
/** Words of a whole situation that are looked at. */
const MOST_OF_SITUATION = 20
/** Misspelt words that are looked up, and words that each may mean. */
const MOST_CORRECTED = 4
const MOST_MEANT = 8
const LIKE_ENOUGH = 0.4

/** A typed word and the tsquery that finds it. */
type Word = { word: string; query: string }

/**
 * Articles that have every word; where there is none, every word as it was meant; where there is none either, most of
 * the words. Whatever is typed, it never fails.
 */
export async function findArticles(ctx: Ctx, searching: Searching): Promise<Found> {
  const typed = await readWords(ctx, typedWords(searching.text), searching.typing)
  if (!typed.length) return NOTHING
  const ids = await ranked(ctx, searching, typed, typed.length)
  if (ids.length) return { ids, query: anyOf(typed), correctedTo: null }
  const meant = await correct(ctx, searching, typed)
  const isCorrected = meant.some(({ word }, place) => word !== typed[place]!.word)
  const again = isCorrected ? await ranked(ctx, searching, meant, meant.length) : []
  const some = again.length ? again : await ranked(ctx, searching, meant, enoughOf(meant.length))
  const correctedTo = isCorrected && some.length ? meant.map(({ word }) => word).join(' ') : null
  return { ids: some, query: anyOf(meant), correctedTo }
}

/** Articles that look like what is being told, by some of its words. */
export async function articlesLike(ctx: Ctx, searching: Searching): Promise<Found> {
  const words = await readWords(ctx, typedWords(searching.text, MOST_OF_SITUATION), false)
  if (!words.length) return NOTHING
  const two = await ranked(ctx, searching, words, Math.min(2, words.length))
  const ids = two.length ? two : await ranked(ctx, searching, words, 1)
  return { ids, query: anyOf(words), correctedTo: null }
}

const anyOf = (words: Word[]) => words.map(({ query }) => `(${query})`).join(' | ')
const allOf = (words: Word[]) => words.map(({ query }) => `(${query})`).join(' & ')

const ofTexts = ({ draft, conditions }: Searching) =>
  sql`t.draft = ${sql.lit(draft)} and ${sql.join(conditions, sql` and `)}`

/** The words that say something, each with what finds it; of the last one the beginning is enough while it is typed. */
export async function readWords(ctx: Ctx, words: string[], typing: boolean): Promise<Word[]> {
  if (!words.length) return []
  const begun = typing ? words.length : 0
  const { rows } = await sql<Word>`
    select word, query::text as query from (
      select word, place, word_query(word, place = ${begun}) as query
      from unnest(${words}::text[]) with ordinality typed (word, place) offset 0
    ) read where query is not null order by place`.execute(ctx.db)
  return rows
}

/** Which of the words something within reach has: each is planned for itself, whether it is rare or not. */
async function known(ctx: Ctx, searching: Searching, words: Word[]): Promise<boolean[]> {
  if (!words.length) return []
  const each = words.map(
    ({ query }) => sql`exists (
      select from article_texts t join articles a on a.id = t.article_id
      where t.words @@ ${query}::tsquery and ${ofTexts(searching)})`,
  )
  const { rows } = await sql<{ known: boolean[] }>`${sql.raw(PLAN_EACH_TIME)}
    select array[${sql.join(each)}] as known`.execute(ctx.db)
  return rows[0]!.known
}

/** A word that nothing within reach has gives way to the one most like it that something has. */
async function correct(ctx: Ctx, searching: Searching, words: Word[]): Promise<Word[]> {
  const there = await known(ctx, searching, words)
  const unknown = words.filter((_, place) => !there[place]).map(({ word }) => word)
  if (!unknown.length) return words
  const { rows } = await sql<Word & { typed: string }>`
    select typed, word, word_query(word, false)::text as query
    from unnest(${unknown.slice(0, MOST_CORRECTED)}::text[]) typed cross join lateral (
      select word, similarity(word, typed) as likeness from article_words where word % typed
      order by likeness desc, word limit ${sql.lit(MOST_MEANT)}
    ) likely
    where likeness >= ${sql.lit(LIKE_ENOUGH)} and word_query(word, false) is not null
    order by likeness desc, word`.execute(ctx.db)
  const found = await known(ctx, searching, rows)
  return words.map((one, place) => {
    const meant = there[place] ? undefined : rows.find(({ typed }, row) => typed === one.word && found[row])
    return meant ? { word: meant.word, query: meant.query } : one
  })
}

/**
 * Those that have at least so many of the words: by where the words stand (title, topics, text), whether it was of use,
 * whether it helped, and how long ago it was published.
 */
async function ranked(ctx: Ctx, searching: Searching, words: Word[], enough: number): Promise<string[]> {
  const wanted = enough === words.length ? allOf(words) : anyOf(words)
  const has = (vector: RawBuilder<unknown>) =>
    sql`(${sql.join(
      words.map(({ query }) => sql`(${vector} @@ ${query}::tsquery)::int`),
      sql` + `,
    )})`
  const candidates = (vector: RawBuilder<unknown>, first: RawBuilder<unknown>) => sql`(
    select a.id, a.uses, a.helpful, a.not_helpful, a.published_at, t.words
    from article_texts t join articles a on a.id = t.article_id
    where ${vector} @@ ${wanted}::tsquery and ${ofTexts(searching)}
    order by ${first} a.uses desc, a.id desc limit ${sql.lit(MOST_COMPARED)})`
  const { rows } = await sql<{ id: string }>`${sql.raw(PLAN_EACH_TIME)}
    select id from (
      select distinct on (id) * from (
        ${candidates(sql`t.title_words`, sql`${has(sql`t.title_words`)} desc,`)}
        union all ${candidates(sql`t.words`, sql``)}
      ) each_way order by id
    ) found
    cross join lateral (select ${has(sql`words`)} as has offset 0) n
    where n.has >= ${enough}
    order by n.has desc, ts_rank('{0.1, 0.2, 0.4, 1.0}', words, ${anyOf(words)}::tsquery, 1)
      * (1 + 0.15 * ln(1 + uses) + 0.3 * helpful / (1.0 + helpful + not_helpful))
      * (0.8 + 0.2 * exp(-extract(epoch from ${ctx.now}::timestamptz - coalesce(published_at, ${ctx.now})) / 63072000))
      desc, id desc
    limit ${sql.lit(MOST_FOUND)}`.execute(ctx.db)
  return rows.map(({ id }) => id)
}
