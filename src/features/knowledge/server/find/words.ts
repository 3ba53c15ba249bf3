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
}

/** A typed word and the tsquery that finds it; `frequent`: in so many texts that it tells little. */
export type Word = { word: string; query: string; frequent: boolean }

/** Misspelt words that are looked up, and words that each may mean. */
const MOST_CORRECTED = 4
const MOST_MEANT = 8

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

/** Which of the words something within reach has; a frequent one is taken to be there. */
export async function areKnown(ctx: Ctx, searching: Searching, words: Word[]): Promise<boolean[]> {
  const rare = words.filter(({ frequent }) => !frequent)
  const within = new Set(await withinReach(ctx, searching, rare))
  return words.map((word) => word.frequent || within.has(word))
}

/** Most used articles that are looked through for frequent words. */
const MOST_USED = 150

/** The most used articles within reach, with their words. */
export const mostUsed = ({ draft, conditions }: Searching): RawBuilder<unknown> => sql`(
  select used.id, t.words from (
    select a.id from articles a where ${sql.join(conditions, sql` and `)}
    order by a.uses desc, a.id desc limit ${sql.lit(MOST_USED)}
  ) used cross join lateral (
    select words from article_texts t where t.article_id = used.id and t.draft = ${sql.lit(draft)} offset 0
  ) t) most_used`

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
    where (frequent and exists (select from ${mostUsed(searching)} where words @@ query)) or exists (
      with t as materialized (
        select article_id, draft from article_texts where words @@ query and draft = ${sql.lit(searching.draft)}
      )
      select from t join articles a on a.id = t.article_id where ${ofTexts(searching)}
    )`.execute(ctx.db)
  const known = new Set(rows.map(({ query }) => query))
  return words.filter(({ query }) => known.has(query))
}

/**
 * Each unknown word gives way to the one most like it that something within reach has, however frequent it is beyond:
 * nobody is told words of what they may not read.
 */
export async function correct(ctx: Ctx, searching: Searching, words: Word[], known: boolean[]): Promise<Word[]> {
  const unknown = words.filter((_, place) => !known[place]).map(({ word }) => word)
  const meant = await withinReach(ctx, searching, await likeThem(ctx, unknown.slice(0, MOST_CORRECTED)))
  return words.map((one) => meant.find(({ typed }) => typed === one.word) ?? one)
}

/** Known words that each may mean: with two letters changed or one too many first, then by the letters they share. */
async function likeThem(ctx: Ctx, typed: string[]): Promise<(Word & { typed: string })[]> {
  const slipped = typed.flatMap((word) => slips(word).map((slip) => ({ typed: word, slip })))
  const frequent = await frequentAmong(ctx, 'article_texts', [...typed, ...slipped.map(({ slip }) => slip)])
  const { rows } = await sql<Word & { typed: string }>`
    select typed, word, query::text as query, array_to_tsvector(${frequent}::text[]) @@ query as frequent from (
      select typed, word, 2 as likeness
      from unnest(${slipped.map((one) => one.typed)}::text[], ${slipped.map(({ slip }) => slip)}::text[]) s (typed, slip)
      join article_words on word = slip
      union all
      select typed, word, likeness from unnest(${typed}::text[]) typed cross join lateral (
        select word, similarity(word, typed) as likeness from article_words where word % typed
        order by likeness desc, word limit ${sql.lit(MOST_MEANT)}
      ) likely
    ) likely cross join lateral (select word_query(word, false) as query) q
    where query is not null order by likeness desc, word`.execute(ctx.db)
  return rows.filter(({ typed, word }) => mayBeMeant(typed, word))
}
