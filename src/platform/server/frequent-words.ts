import { sql } from 'kysely'
import { searchKey } from '../shared/search-key.ts'
import type { Ctx } from './context.ts'
import type { Database } from './database.ts'

/** Tables of texts, each with how many rows a word must stand in to be a frequent one. */
const MORE_THAN = { article_texts: 1000, case_texts: 5000 }
type Texts = keyof typeof MORE_THAN

const REMEMBERED_MS = 10 * 60_000
type Remembered = { words: Promise<string[]>; until: number }
const remembered = new WeakMap<Database, Map<Texts, Remembered>>()
/** Letters that a word and what is kept of it have in common. */
const BEGINNING = 2

/**
 * The frequent words of a table of texts that any of these may be, by the statistics that PostgreSQL keeps anyway. They
 * only tell which way of looking is the quicker one, so they may be some minutes old.
 */
export async function frequentAmong(ctx: Pick<Ctx, 'db' | 'now'>, texts: Texts, typed: string[]): Promise<string[]> {
  const beginnings = [...new Set(typed.map((word) => searchKey(word).slice(0, BEGINNING)))]
  const words = await frequentWords(ctx, texts)
  return words.filter((word) => beginnings.some((beginning) => word.startsWith(beginning)))
}

function frequentWords({ db, now }: Pick<Ctx, 'db' | 'now'>, texts: Texts): Promise<string[]> {
  const tables = remembered.get(db) ?? new Map<Texts, Remembered>()
  remembered.set(db, tables)
  const known = tables.get(texts)
  if (known && known.until > now.getTime()) return known.words
  const words = sql<{ words: string[] }>`
    select tsvector_to_array(frequent_words(${texts}::regclass, ${MORE_THAN[texts]})) as words`
    .execute(db)
    .then(({ rows }) => rows[0]!.words)
  words.catch(() => tables.delete(texts))
  tables.set(texts, { words, until: now.getTime() + REMEMBERED_MS })
  return words
}
