import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { frequentAmong } from '../../../../platform/server/frequent-words.ts'
import { mayBeMeant } from '../../../customers/search.rules.ts'
import { slips } from '../../search.rules.ts'

/** Where is looked. */
export type Searching = {
  /** In the newest texts, or in what readers see. */
  draft: boolean
  /** On `articles a`: what this person may see, and the filters. */
  conditions: RawBuilder<boolean>[]
  /** Whether that leaves out more than a few articles. */
  narrow: boolean
}

/** A typed word and the tsquery that finds it; `frequent`: in so many texts that it tells little. */
export type Word = { word: string; query: string; frequent: boolean }

/** Misspelt words that are looked up, and words that each may mean. */
const MOST_CORRECTED = 4
const MOST_MEANT = 8
/** Letters that a word and what it may mean mostly begin with. */
const SAME_LETTERS = 2

/** On `article_texts t` and `articles a`. */
export const ofTexts = ({ draft, conditions }: Searching): RawBuilder<unknown> =>
  sql`t.draft = ${sql.lit(draft)} and ${sql.join(conditions, sql` and `)}`

export const anyOf = (words: Word[]): string => words.map(({ query }) => `(${query})`).join(' | ')
export const allOf = (words: Word[]): string => words.map(({ query }) => `(${query})`).join(' & ')

/** The words that say something, each with what finds it; of the last one the beginning is enough while it is typed. */
export async function readWords(ctx: Ctx, words: string[], typing: boolean): Promise<Word[]> {
  if (!words.length) return []
  const begun = typing ? words.length : 0
  const frequent = await frequentAmong(ctx, 'article_texts', words)
  const { rows } = await sql<Word>`
    select word, query::text as query, array_to_tsvector(${frequent}::text[]) @@ query as frequent from (
      select word, place, word_query(word, place = ${begun}) as query
      from unnest(${words}::text[]) with ordinality typed (word, place) offset 0
    ) read where query is not null order by place`.execute(ctx.db)
  return rows
}

/** Most used articles that are looked through for frequent words. */
const MOST_USED = 300

/** The most used articles within reach that have frequent words, so many at most. */
export const mostUsed = ({ draft, conditions }: Searching, query: RawBuilder<unknown> | string, most: number) => sql`(
  select used.id from (
    select a.id from articles a where ${sql.join(conditions, sql` and `)}
    order by a.uses desc, a.id desc limit ${sql.lit(MOST_USED)}
  ) used cross join lateral (
    select words from article_texts t where t.article_id = used.id and t.draft = ${sql.lit(draft)} offset 0
  ) t where words @@ ${query}::tsquery limit ${sql.lit(most)})`

/**
 * The rows of one word are read as they come out of the index until one is within reach: left to itself the planner
 * would rather look at every article, because it takes a word that it does not know for a frequent one.
 */
async function withinReach<W extends Word>(ctx: Ctx, searching: Searching, words: W[]): Promise<W[]> {
  if (!words.length) return []
  const { rows } = await sql<{ query: string }>`
    select typed as query
    from unnest((select ${words.map(({ query }) => query)}::text[]), (select ${words.map(({ frequent }) => frequent)}::bool[]))
      asked (typed, frequent)
    cross join lateral (select typed::tsquery as query offset 0) one
    -- a case, because the planner would look through the most used ones for a rare word as well
    where case when frequent and exists ${mostUsed(searching, sql`query`, 1)} then true else exists (
      with t as materialized (
        select article_id, draft from article_texts where words @@ query and draft = ${sql.lit(searching.draft)}
      )
      select from t join articles a on a.id = t.article_id where ${ofTexts(searching)}
    ) end`.execute(ctx.db)
  const known = new Set(rows.map(({ query }) => query))
  return words.filter(({ query }) => known.has(query))
}

/**
 * Each word that nothing within reach has gives way to the one most like it that something has, however frequent it is
 * beyond: nobody is told words of what they may not read. Where none does, they are the same words.
 */
export async function correct(ctx: Ctx, searching: Searching, words: Word[]): Promise<Word[]> {
  const rare = words.filter(({ frequent }) => !frequent)
  const known = new Set(await withinReach(ctx, searching, rare))
  const unknown = rare.filter((one) => !known.has(one)).slice(0, MOST_CORRECTED)
  const typed = unknown.map(({ word }) => word)
  const meant = await withinReach(ctx, searching, await slipped(ctx, typed))
  const others = typed.filter((word) => !meant.some((one) => one.typed === word))
  meant.push(...(await withinReach(ctx, searching, await alike(ctx, others))))
  return meant.length ? words.map((one) => meant.find(({ typed }) => typed === one.word) ?? one) : words
}

type Meant = Word & { typed: string }

/** Known words that differ by two letters changed or one too many. */
function slipped(ctx: Ctx, typed: string[]): Promise<Meant[]> {
  const all = typed.flatMap((word) => slips(word).map((slip) => ({ typed: word, slip })))
  return readMeant(
    ctx,
    all.map(({ slip }) => slip),
    sql`select typed, word, 1 as likeness
      from unnest(${all.map((one) => one.typed)}::text[], ${all.map(({ slip }) => slip)}::text[]) s (typed, slip)
      join article_words on word = slip`,
  )
}

/** Known words by the letters they share, those that share most first. */
function alike(ctx: Ctx, typed: string[]): Promise<Meant[]> {
  return readMeant(
    ctx,
    typed.map((word) => word.slice(0, SAME_LETTERS)),
    sql`select typed, word, likeness from unnest(${typed}::text[]) typed cross join lateral (
      select word, similarity(word, typed) as likeness from article_words where word % typed
      order by likeness desc, word limit ${sql.lit(MOST_MEANT)}
    ) alike`,
  )
}

async function readMeant(ctx: Ctx, words: string[], likely: RawBuilder<unknown>): Promise<Meant[]> {
  if (!words.length) return []
  const frequent = await frequentAmong(ctx, 'article_texts', words)
  const { rows } = await sql<Meant>`
    select typed, word, query::text as query, array_to_tsvector(${frequent}::text[]) @@ query as frequent
    from (${likely}) likely cross join lateral (select word_query(word, false) as query) q
    where query is not null order by likeness desc, word`.execute(ctx.db)
  return rows.filter(({ typed, word }) => mayBeMeant(typed, word))
}
