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
const remembered = new WeakMap<Database, Map<string, Remembered>>()
/** Letters at the end of what is kept of a word that may be others than in the word: 'asistencia' is kept as 'asistent'. */
const CHANGED = 2

/**
 * The frequent words of a table of texts that any of these may be, by the statistics that PostgreSQL keeps anyway. They
 * only tell which way of looking is the quicker one, so they may be some minutes old.
 */
export async function frequentAmong(
  ctx: Pick<Ctx, 'db' | 'now'>,
  texts: Texts,
  typed: string[],
  moreThan = MORE_THAN[texts],
): Promise<string[]> {
  const frequent = await frequentWords(ctx, texts, moreThan)
  return [...new Set(typed.flatMap((word) => mayBe(frequent, word)))]
}

function mayBe(frequent: Frequent, typed: string): string[] {
  const key = searchKey(typed)
  const words = frequent.get(key[0] ?? '') ?? []
  return words.filter((word) => word.startsWith(key) || key.startsWith(word.slice(0, -CHANGED) || word))
}

function frequentWords({ db, now }: Pick<Ctx, 'db' | 'now'>, texts: Texts, moreThan: number): Promise<Frequent> {
  const lists = remembered.get(db) ?? new Map<string, Remembered>()
  remembered.set(db, lists)
  const key = `${texts} ${moreThan}`
  const known = lists.get(key)
  if (known && known.until > now.getTime()) return known.words
  const words = sql<{ words: string[] }>`
    select tsvector_to_array(frequent_words(${texts}::regclass, ${moreThan})) as words`
    .execute(db)
    .then(({ rows }) => Map.groupBy(rows[0]!.words, (word) => word[0]!))
  words.catch(() => lists.delete(key))
  lists.set(key, { words, until: now.getTime() + REMEMBERED_MS })
  return words
}
