import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Database } from '../../../../platform/server/database.ts'

const REMEMBERED_MS = 10 * 60_000
const remembered = new WeakMap<Database, { words: Promise<string>; until: number }>()

/**
 * Words, as a tsvector, that stand in more than a thousand texts, by the statistics that PostgreSQL keeps anyway: they
 * only spare work, so that they may be some minutes old.
 */
export function frequentWords({ db, now }: Pick<Ctx, 'db' | 'now'>): Promise<string> {
  const known = remembered.get(db)
  if (known && known.until > now.getTime()) return known.words
  const words = sql<{ words: string }>`select frequent_words()::text as words`
    .execute(db)
    .then(({ rows }) => rows[0]!.words)
  remembered.set(db, { words, until: now.getTime() + REMEMBERED_MS })
  words.catch(() => remembered.delete(db))
  return words
}
