import { sql } from 'kysely'
import type { Ctx } from './context.ts'
import type { Database } from './database.ts'

/** Tables of texts, each with how many rows a word must stand in to be a frequent one. */
const MORE_THAN = { article_texts: 1000, case_texts: 5000 }
type Texts = keyof typeof MORE_THAN

const REMEMBERED_MS = 10 * 60_000
type Remembered = { words: Promise<string>; until: number }
const remembered = new WeakMap<Database, Map<Texts, Remembered>>()

/**
 * The frequent words of a table of texts, as a tsvector, by the statistics that PostgreSQL keeps anyway. They only tell
 * which way of looking is the quicker one, so they may be some minutes old.
 */
export function frequentWords({ db, now }: Pick<Ctx, 'db' | 'now'>, texts: Texts): Promise<string> {
  const tables = remembered.get(db) ?? new Map<Texts, Remembered>()
  remembered.set(db, tables)
  const known = tables.get(texts)
  if (known && known.until > now.getTime()) return known.words
  const words = sql<{ words: string }>`
    select frequent_words(${texts}::regclass, ${MORE_THAN[texts]})::text as words`
    .execute(db)
    .then(({ rows }) => rows[0]!.words)
  words.catch(() => tables.delete(texts))
  tables.set(texts, { words, until: now.getTime() + REMEMBERED_MS })
  return words
}
