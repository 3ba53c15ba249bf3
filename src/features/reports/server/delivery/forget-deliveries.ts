import { sql } from 'kysely'
import type { World } from '../../../../platform/server/context.ts'

const KEEP_MS = 400 * 24 * 60 * 60_000
const AT_A_TIME = 50

/**
 * Forgets reports that were delivered 400 days ago. Their files belong to nothing any more: the sweep of uploads that
 * nobody kept removes them, so a crash in between leaves none behind.
 * @returns how many
 */
export async function forgetDeliveries(world: Pick<World, 'db' | 'now'>): Promise<number> {
  const before = new Date(world.now().getTime() - KEEP_MS)
  for (let forgotten = 0; ;) {
    const count = await world.db.transaction().execute(async (db) => {
      const { rows } = await sql<{ id: string }>`
        select id from report_deliveries where made_at < ${before}
        order by made_at limit ${AT_A_TIME} for update skip locked`.execute(db)
      const ids = rows.map(({ id }) => id)
      await sql`update files set attached = false where id in (
        select file_id from report_delivery_files where delivery_id = any(${ids}::uuid[]))`.execute(db)
      await sql`delete from report_deliveries where id = any(${ids}::uuid[])`.execute(db)
      return ids.length
    })
    forgotten += count
    if (count < AT_A_TIME) return forgotten
  }
}
