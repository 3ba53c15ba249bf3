import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { enoughOf, typedWords } from '../../search.rules.ts'
import { withSome } from './some-words.ts'
import { allOf, anyOf, areKnown, correct, mostUsed, ofTexts, readWords, type Searching, type Word } from './words.ts'

/** Best first; `query` is the tsquery that marks the words. */
export type Found = { ids: string[]; query: string; correctedTo: string | null }

const NOTHING: Found = { ids: [], query: '', correctedTo: null }
/** Candidates that are compared with one another. */
const MOST_TITLES = 40
const MOST_TEXTS = 80
/** With so many of the most used ones, the index is not asked for frequent words. */
const ENOUGH_FOUND = 20
/** With fewer that have every word, those that have most of them come after. */
const FEW = 3

/**
 * Articles that have every word, the last one at least begun, a misspelt one as it was meant; after few of them, those
 * that have most of the words. Whatever is typed, it never fails.
 */
export async function findArticles(ctx: Ctx, searching: Searching, text: string): Promise<Found> {
  const typed = await readWords(ctx, typedWords(text), true)
  if (!typed.length) return NOTHING
  const known = await areKnown(ctx, searching, typed)
  const meant = known.every(Boolean) ? typed : await correct(ctx, searching, typed, known)
  const ids = await withMost(ctx, searching, meant)
  const isCorrected = ids.length > 0 && meant !== typed && meant.some(({ word }, place) => word !== typed[place]!.word)
  return { ids, query: anyOf(meant), correctedTo: isCorrected ? meant.map(({ word }) => word).join(' ') : null }
}

async function withMost(ctx: Ctx, searching: Searching, words: Word[]): Promise<string[]> {
  const ids = await withAll(ctx, searching, words)
  if (ids.length >= FEW || words.length < 2) return ids
  return [...new Set([...ids, ...(await withEnough(ctx, searching, words, enoughOf(words.length)))])]
}

/** Articles that look like what is being told, by some of its words. */
export async function articlesLike(ctx: Ctx, searching: Searching, words: Word[]): Promise<Found> {
  if (!words.length) return NOTHING
  const two = await withEnough(ctx, searching, words, Math.min(2, words.length))
  const ids = two.length || words.length < 2 ? two : await withEnough(ctx, searching, words, 1)
  return { ids, query: anyOf(words), correctedTo: null }
}

/** By the rare words; where none of those is anywhere, by all the frequent ones or as many as are enough. */
async function withEnough(ctx: Ctx, searching: Searching, words: Word[], enough: number): Promise<string[]> {
  const ids = await withSome(ctx, searching, words, enough)
  const frequent = words.filter((word) => word.frequent)
  if (ids.length || frequent.length < enough) return ids
  const all = await withAll(ctx, searching, frequent)
  return all.length || frequent.length === enough ? all : withAll(ctx, searching, frequent.slice(0, enough))
}

/**
 * Those that have every one of the words. Candidates come out of the index, by their titles and by their texts; where
 * all words are frequent, out of the most used articles, unless too few of those have them.
 */
async function withAll(ctx: Ctx, searching: Searching, words: Word[]): Promise<string[]> {
  const all = allOf(words)
  const draft = sql.lit(searching.draft)
  // the beginning of a frequent word takes longest to look up: such words are compared in what the others find
  const rare = words.filter(({ frequent }) => !frequent)
  const indexed = allOf(rare.length ? rare : words.slice(0, Math.max(1, words.length - 1)))
  const fromIndex = (vector: RawBuilder<unknown>, most: number) => sql`(
    with t as materialized (
      select article_id, draft from (
        select article_id, draft, ${vector} as vector from article_texts
        where ${vector} @@ ${indexed}::tsquery and draft = ${draft} offset 0
      ) by_index where vector @@ ${all}::tsquery
    )
    select a.id from t join articles a on a.id = t.article_id where ${ofTexts(searching)} limit ${sql.lit(most)})`
  const fromMostUsed = sql`(
    select id from ${mostUsed(searching)} where words @@ ${all}::tsquery limit ${sql.lit(MOST_TEXTS)})`
  const titles = fromIndex(sql`title_words`, MOST_TITLES)
  if (words.every(({ frequent }) => frequent)) {
    const ids = await ranked(ctx, searching, words, sql`${titles} union ${fromMostUsed}`)
    if (ids.length >= ENOUGH_FOUND) return ids
  }
  return ranked(ctx, searching, words, sql`${titles} union ${fromIndex(sql`words`, MOST_TEXTS)}`)
}

/** By where the words stand (title, topics, text), whether it was of use, whether it helped, and how new it is. */
async function ranked(ctx: Ctx, searching: Searching, words: Word[], found: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select a.id from (${found}) found join articles a on a.id = found.id
    join article_texts t on t.article_id = a.id and t.draft = ${sql.lit(searching.draft)}
    order by ts_rank('{0.1, 0.2, 0.4, 1.0}', t.words, ${anyOf(words)}::tsquery, 1)
      * (1 + 0.15 * ln(1 + a.uses) + 0.3 * a.helpful / (1.0 + a.helpful + a.not_helpful))
      * (0.8 + 0.2 * exp(-extract(epoch from ${ctx.now}::timestamptz - coalesce(a.published_at, ${ctx.now})) / 63072000))
      desc, a.id desc`.execute(ctx.db)
  return rows.map(({ id }) => id)
}
