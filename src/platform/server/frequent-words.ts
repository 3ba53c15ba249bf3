import { sql } from 'kysely'
import { searchKey } from '../shared/search-key.ts'
import type { Ctx } from './context.ts'
import type { Database } from './database.ts'

/** Tables of texts, each with how many rows a word must stand in to be a frequent one. */
const MORE_THAN = { article_texts: 1000, case_texts: 5000 }
type Texts = keyof typeof MORE_THAN

const REMEMBERED_MS = 10 * 60_000
/** By their first letter. */
type Frequent = Map<string, string[]>
type Remembered = { words: Promise<Frequent>; until: number }
const remembered = new WeakMap<Database, Map<Texts, Remembered>>()
/** Letters at the end of what is kept of a word that may be others than in the word: 'asistencia' is kept as 'asistent'. */
const CHANGED = 2

/**
 * The frequent words of a table of texts that any of these may be, by the statistics that PostgreSQL keeps anyway. They
 * only tell which way of looking is the quicker one, so they may be some minutes old.
 */
export async function frequentAmong(ctx: Pick<Ctx, 'db' | 'now'>, texts: Texts, typed: string[]): Promise<string[]> {
  const frequent = await frequentWords(ctx, texts)
  return [...new Set(typed.flatMap((word) => mayBe(frequent, word)))]
}

/** Whether each of these may be, or begin, one of the frequent words. */
export async function mayAllBeFrequent(ctx: Pick<Ctx, 'db' | 'now'>, texts: Texts, typed: string[]): Promise<boolean> {
  const frequent = await frequentWords(ctx, texts)
  return typed.every((word) => mayBe(frequent, word).length > 0)
}

function mayBe(frequent: Frequent, typed: string): string[] {
  const key = searchKey(typed)
  const words = frequent.get(key[0] ?? '') ?? []
  return words.filter((word) => word.startsWith(key) || key.startsWith(word.slice(0, -CHANGED) || word))
}

function frequentWords({ db, now }: Pick<Ctx, 'db' | 'now'>, texts: Texts): Promise<Frequent> {
  const tables = remembered.get(db) ?? new Map<Texts, Remembered>()
  remembered.set(db, tables)
  const known = tables.get(texts)
  if (known && known.until > now.getTime()) return known.words
  const words = sql<{ words: string[] }>`
    select tsvector_to_array(frequent_words(${texts}::regclass, ${MORE_THAN[texts]})) as words`
    .execute(db)
    .then(({ rows }) => Map.groupBy(rows[0]!.words, (word) => word[0]!))
  words.catch(() => tables.delete(texts))
  tables.set(texts, { words, until: now.getTime() + REMEMBERED_MS })
  return words
}
