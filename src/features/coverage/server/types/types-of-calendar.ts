import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'

/** Names of the active kinds of contract and warranty that are made with a calendar, which nobody gives to another one meanwhile. */
export async function typesOfCalendar(ctx: Ctx, calendarId: string): Promise<string[]> {
  await sql`select from calendars where id = ${calendarId} for update`.execute(ctx.db)
  const { rows } = await sql<{ name: string }>`
    select name from coverage_types where calendar_id = ${calendarId} and active order by search_key(name)`.execute(
    ctx.db,
  )
  return rows.map(({ name }) => name)
}
