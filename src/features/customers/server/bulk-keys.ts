import { sql } from 'kysely'
import type { Database } from '../../../platform/server/database.ts'

/** What is found by parts of words; an index of letters, kept up to date one row at a time. */
const INDEX = 'customer_texts_words'

/**
 * While thousands of customers are written, what they are found by is gathered and put into the index of letters in
 * batches, which takes a third of the time. Whoever searches meanwhile looks through what is gathered too. Nothing is
 * lost when the process ends in between: it is gathered until somebody settles it.
 */
export async function gatherKeys(db: Database): Promise<void> {
  await set(db, 'on')
}

/** Puts what was gathered into the index; from then on each change is put there at once. */
export async function settleKeys(db: Database): Promise<void> {
  const { rows } = await sql`
    select from pg_class where oid = to_regclass(${INDEX}) and 'fastupdate=on' = any(reloptions)`.execute(db)
  if (!rows.length) return
  await set(db, 'off')
  await sql`select gin_clean_pending_list(to_regclass(${INDEX}))`.execute(db)
}

/** A vacuum in the way is not waited for long: it is only about speed. */
const set = (db: Database, value: 'on' | 'off') =>
  db.transaction().execute(async (db) => {
    await sql`set local lock_timeout = '5s'`.execute(db)
    await sql`alter index ${sql.id(INDEX)} set (fastupdate = ${sql.raw(value)})`.execute(db)
  })
