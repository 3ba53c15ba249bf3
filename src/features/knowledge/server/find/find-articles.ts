import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { enoughOf, typedWords } from '../../search.rules.ts'
import { withSome } from './some-words.ts'
import { allOf, anyOf, correct, mostUsed, ofTexts, readWords, type Searching, type Word } from './words.ts'

/** Best first; `query` is the tsquery that marks the words. */
export type Found = { ids: string[]; query: string; correctedTo: string | null }

const NOTHING: Found = { ids: [], query: '', correctedTo: null }
/** Candidates that are compared with one another. */
const MOST_TITLES = 30
const MOST_TEXTS = 40
/** With fewer that have every word, those that have most of them come after. */
const FEW = 3
/** With more than a page of the most used ones, the index is not asked for frequent words. */
const ENOUGH_FOUND = 11

/**
 * Articles that have every word, the last one at least begun, a misspelt one as it was meant; after few of them, those
 * that have most of the words. Whatever is typed, it never fails.
 */
export async function findArticles(ctx: Ctx, searching: Searching, text: string): Promise<Found> {
  const typed = await readWords(ctx, typedWords(text), true)
  if (!typed.length) return NOTHING
  // where something has every word, none is misspelt
  const withTyped = await withAll(ctx, searching, typed)
  const meant = withTyped.length ? typed : await correct(ctx, searching, typed)
  const all = meant === typed ? withTyped : await withAll(ctx, searching, meant)
  const ids = await andMost(ctx, searching, meant, all)
  const isCorrected = ids.length > 0 && meant !== typed
  return { ids, query: anyOf(meant), correctedTo: isCorrected ? meant.map(({ word }) => word).join(' ') : null }
}

async function andMost(ctx: Ctx, searching: Searching, words: Word[], all: string[]): Promise<string[]> {
  if (all.length >= FEW || words.length < 2) return all
  return [...new Set([...all, ...(await withEnough(ctx, searching, words, enoughOf(words.length)))])]
}

/** Articles that look like what is being told: they have two of its words, or one where none has two. */
export async function articlesLike(ctx: Ctx, searching: Searching, words: Word[]): Promise<Found> {
  const some = await withSome(ctx, searching, words)
  const enough = some.some(({ has }) => has > 1) ? 2 : 1
  const found = some.filter(({ has }) => has >= enough).map(({ id }) => id)
  const ids = enough === 2 ? found : [...new Set([...(await withFrequent(ctx, searching, words, 2)), ...found])]
  if (!ids.length) ids.push(...(await withFrequent(ctx, searching, words, 1)))
  return { ids, query: anyOf(words), correctedTo: null }
}

/** By the rare words; where none of those is anywhere, by frequent ones. */
async function withEnough(ctx: Ctx, searching: Searching, words: Word[], enough: number): Promise<string[]> {
  const some = await withSome(ctx, searching, words)
  const countable = words.filter(({ frequent }) => !frequent).length + (words.some(({ frequent }) => frequent) ? 1 : 0)
  const ids = some.filter(({ has }) => has >= Math.min(enough, countable)).map(({ id }) => id)
  return ids.length ? ids : withFrequent(ctx, searching, words, enough)
}

/** By all the frequent words, or as many as are enough. */
async function withFrequent(ctx: Ctx, searching: Searching, words: Word[], enough: number): Promise<string[]> {
  const frequent = words.filter((word) => word.frequent)
  if (!frequent.length || frequent.length < Math.min(enough, words.length)) return []
  const all = await withAll(ctx, searching, frequent)
  return all.length || frequent.length <= enough ? all : withAll(ctx, searching, frequent.slice(0, enough))
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
  const fromIndex = (vector: RawBuilder<unknown>, most: number, first = sql``) => sql`(
    with t as materialized (
      select article_id, draft from (
        select article_id, draft, ${vector} as vector from article_texts
        where ${vector} @@ ${indexed}::tsquery and draft = ${draft} offset 0
      ) by_index ${indexed === all ? sql`` : sql`where vector @@ ${all}::tsquery`}
    )
    select a.id from t join articles a on a.id = t.article_id where ${ofTexts(searching)} ${first} limit ${sql.lit(most)})`
  // of so many titles as have frequent words, which come first is not worth sorting them all
  const titles = fromIndex(sql`title_words`, MOST_TITLES, rare.length ? sql`order by a.uses desc, a.id desc` : sql``)
  if (!rare.length) {
    const ids = await ranked(ctx, searching, words, sql`${titles} union ${mostUsed(searching, all, MOST_TITLES)}`)
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
