import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import type { Terms } from '../terms.contract.ts'

/** What of the terms leads nowhere. */
export async function whyNotTerms(ctx: Ctx, { calendarId }: Terms): Promise<Reason[]> {
  if (!calendarId) return []
  const { rows } = await sql`select from calendars where id = ${calendarId} and active for share`.execute(ctx.db)
  return rows.length ? [] : [{ code: 'coverage.calendar_unknown', field: 'terms.calendarId' }]
}
