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
/** Rows that are compared with one another, and how many of them are told. */
const MOST_COMPARED = 400
export const MOST_FOUND = 200
/** Words of a whole situation that are looked at. */
const MOST_OF_SITUATION = 30
const LIKE_ENOUGH = 0.4

type Word = { word: string; query: string; known: boolean }

/**
 * Articles that have every word; where there is none, every word as it was meant; where there is none either, most of
 * the words. Whatever is typed, it never fails.
 */
export async function findArticles(ctx: Ctx, searching: Searching): Promise<Found> {
  const typed = await lookUp(ctx, searching, typedWords(searching.text))
  if (!typed.length) return NOTHING
  const meant = typed.every(({ known }) => known) ? typed : await correct(ctx, searching, typed)
  const correctedTo = meant.some(({ word }, place) => word !== typed[place]!.word)
    ? meant.map(({ word }) => word).join(' ')
    : null
  const ids = await ranked(ctx, searching, meant, meant.length)
  if (ids.length) return { ids, query: anyOf(meant), correctedTo }
  const some = await ranked(ctx, searching, meant, enoughOf(meant.length))
  return { ids: some, query: anyOf(meant), correctedTo: some.length ? correctedTo : null }
}

/** Articles that look like what is being told, by some of its words. */
export async function articlesLike(ctx: Ctx, searching: Searching): Promise<Found> {
  const words = await lookUp(ctx, searching, typedWords(searching.text, MOST_OF_SITUATION))
  const known = words.filter((word) => word.known)
  if (!known.length) return NOTHING
  const ids = await ranked(ctx, searching, known, Math.min(2, known.length))
  return { ids, query: anyOf(known), correctedTo: null }
}

const anyOf = (words: Word[]) => words.map(({ query }) => `(${query})`).join(' | ')

const ofTexts = ({ draft, conditions }: Searching) =>
  sql`t.draft = ${sql.lit(draft)} and ${sql.join(conditions, sql` and `)}`

/** The words that say something, each with what finds it and whether anything within reach has it. */
async function lookUp(ctx: Ctx, searching: Searching, words: string[]): Promise<Word[]> {
  if (!words.length) return []
  const begun = searching.typing ? words.length : 0
  const { rows } = await sql<Word>`${sql.raw(PLAN_EACH_TIME)}
    select w.word, w.query::text as query, exists (
      select from article_texts t join articles a on a.id = t.article_id
      where t.words @@ w.query and ${ofTexts(searching)}) as known
    from (
      select word, place, word_query(word, place = ${begun}) as query
      from unnest(${words}::text[]) with ordinality typed (word, place) offset 0
    ) w where w.query is not null order by w.place`.execute(ctx.db)
  return rows
}

/** A word that nothing within reach has gives way to the one most like it that something has. */
async function correct(ctx: Ctx, searching: Searching, words: Word[]): Promise<Word[]> {
  const unknown = words.filter(({ known }) => !known).map(({ word }) => word)
  const { rows } = await sql<{ typed: string; word: string; query: string }>`${sql.raw(PLAN_EACH_TIME)}
    select typed, best.word, word_query(best.word, false)::text as query
    from unnest(${unknown}::text[]) typed cross join lateral (
      select c.word, c.likeness from (
        select word, similarity(word, typed) as likeness from article_words where word % typed
        order by likeness desc, word limit 8
      ) c
      where c.likeness >= ${sql.lit(LIKE_ENOUGH)} and exists (
        select from article_texts t join articles a on a.id = t.article_id
        where t.words @@ word_query(c.word, false) and ${ofTexts(searching)})
      order by c.likeness desc, c.word limit 1
    ) best`.execute(ctx.db)
  return words.map((one) => {
    const meant = one.known ? undefined : rows.find(({ typed }) => typed === one.word)
    return meant ? { word: meant.word, query: meant.query, known: true } : one
  })
}

/**
 * Those that have at least so many of the words: by where the words stand (title, topics, text), whether it was of use,
 * whether it helped, and how long ago it was published.
 */
async function ranked(ctx: Ctx, searching: Searching, words: Word[], enough: number): Promise<string[]> {
  const each = words.map(({ query }) => query)
  const any = anyOf(words)
  const wanted = enough === words.length ? words.map(({ query }) => `(${query})`).join(' & ') : any
  const having = (vector: RawBuilder<unknown>) =>
    sql`(select count(*) from unnest(${each}::text[]) one where ${vector} @@ one::tsquery)`
  const { rows } = await sql<{ id: string }>`${sql.raw(PLAN_EACH_TIME)}
    select id from (
      select a.id, a.uses, a.helpful, a.not_helpful, a.published_at, t.words, t.title_words
      from article_texts t join articles a on a.id = t.article_id
      where t.words @@ ${wanted}::tsquery and ${ofTexts(searching)}
      order by ${having(sql`t.title_words`)} desc, a.uses desc, a.id desc limit ${sql.lit(MOST_COMPARED)}
    ) found
    cross join lateral (select ${having(sql`words`)} as has) n
    where n.has >= ${enough}
    order by n.has desc, ts_rank('{0.1, 0.2, 0.4, 1.0}', words, ${any}::tsquery, 1)
      * (1 + 0.15 * ln(1 + uses) + 0.3 * helpful / (1.0 + helpful + not_helpful))
      * (0.8 + 0.2 * exp(-extract(epoch from ${ctx.now}::timestamptz - coalesce(published_at, ${ctx.now})) / 63072000))
      desc, id desc
    limit ${sql.lit(MOST_FOUND)}`.execute(ctx.db)
  return rows.map(({ id }) => id)
}
