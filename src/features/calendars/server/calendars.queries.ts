import { sql } from 'kysely'
import { type Ctx, lockByName } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { notAllowed } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import type { Calendar, calendarsApi, Holiday } from '../calendars.contract.ts'
import { calendarRows, presentCalendar } from './attention.ts'
import { companyDaysOff, nationalHolidays } from './holidays.ts'

/** The default first, then those that are kept, by name. */
export async function listCalendars(ctx: Ctx): Promise<Answer<typeof calendarsApi.list>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  return { items: await allCalendars(ctx) }
}

/** National holidays and days off of a year, in their order. */
export async function listHolidays(
  ctx: Ctx,
  { query: { year } }: Input<typeof calendarsApi.holidays>,
): Promise<Answer<typeof calendarsApi.holidays>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const national = [...nationalHolidays(year)].map(([on, name]): Holiday => ({ on, name, source: 'national' }))
  const items = [...national, ...(await companyDaysOff(ctx, year, year))]
  return { items: items.sort((one, other) => (one.on < other.on ? -1 : 1)) }
}

/** All of them, held until the end of the transaction: their rules look at all of them. */
export async function holdCalendars(ctx: Ctx): Promise<Calendar[]> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  await lockByName(ctx, 'calendars')
  return allCalendars(ctx)
}

async function allCalendars(ctx: Ctx): Promise<Calendar[]> {
  const rows = await calendarRows(ctx)
    .orderBy('isDefault', 'desc')
    .orderBy('active', 'desc')
    .orderBy(sql`search_key(name)`)
    .execute()
  return rows.map(presentCalendar)
}
