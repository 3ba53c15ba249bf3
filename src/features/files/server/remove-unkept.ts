import { sql } from 'kysely'
import type { Database } from '../../../platform/server/database.ts'
import { removeStored } from './disk.ts'

/** Who stores bytes under an id, and who removes them, wait for one another: an id of a phone may come again. */
export const lockOfFile = (id: string) => sql`select pg_advisory_xact_lock(hashtextextended(${`file.${id}`}, 0))`

/** Removes the bytes of files whose rows are gone, but of those that were sent again meanwhile. */
export async function removeUnkept(db: Database, dir: string, ids: readonly string[]): Promise<void> {
  for (const id of ids)
    await db.transaction().execute(async (db) => {
      await lockOfFile(id).execute(db)
      // a statement of its own: it sees what was written while this one waited
      const row = await db.selectFrom('files').select('id').where('id', '=', id).executeTakeFirst()
      if (!row) await removeStored(dir, [id])
    })
}
