import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { Refusal } from '../../../platform/shared/refusal.ts'

/** Somebody who is, or was, one of our own people: work of before may be told after they left. */
export async function findWorker(ctx: Ctx, personId: string): Promise<{ id: string; name: string } | undefined> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from people where id = ${personId} and (role <> 'contact'
      or exists (select from time_entries where person_id = people.id)
      or exists (select from left_timers where person_id = people.id)
      or exists (select from availability_periods where person_id = people.id))`.execute(ctx.db)
  return rows[0]
}

/**
 * Holds the one who acts as one of our people: whoever is being deactivated, or given another role, begins nothing that
 * nobody would end.
 * @throws Refusal 401 when that has happened
 */
export async function holdMe(ctx: Ctx): Promise<void> {
  const { rows } = await sql`
    select from people where id = ${ctx.actor.id} and active and role = ${ctx.actor.role} for share`.execute(ctx.db)
  if (!rows.length) throw new Refusal(401, [{ code: 'sign_in_first' }])
}
