import { sql } from 'kysely'
import type { World } from './context.ts'

/** Longer than anybody leaves a draft lying that was sent without hearing the answer. */
const KEEP_MS = 30 * 24 * 60 * 60_000
const AT_A_TIME = 1000

/** Forgets the answers to creating requests that nobody repeats any more. @returns how many */
export async function forgetAnswers(world: Pick<World, 'db' | 'now'>): Promise<number> {
  const before = new Date(world.now().getTime() - KEEP_MS)
  for (let forgotten = 0; ;) {
    const { rows } = await sql`
      delete from idempotency_keys where (person_id, key) in (
        select person_id, key from idempotency_keys where created_at < ${before}
        order by created_at limit ${AT_A_TIME} for update skip locked
      ) returning key`.execute(world.db)
    forgotten += rows.length
    if (rows.length < AT_A_TIME) return forgotten
  }
}
