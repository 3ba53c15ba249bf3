import type { Ctx } from '../../../platform/server/context.ts'
import type { Attention, IsOff } from '../attention.rules.ts'
import type { AttentionWindow, Calendar } from '../calendars.contract.ts'
import { companyDaysOff, nationalHoliday } from './holidays.ts'

/** The calendar of this id; undefined when there is none. */
export async function readCalendar(ctx: Ctx, id: string): Promise<Calendar | undefined> {
  const row = await calendarRows(ctx).where('id', '=', id).executeTakeFirst()
  return row && presentCalendar(row)
}

/** The calendar of cases without coverage; undefined when the company has none. */
export async function defaultCalendar(ctx: Ctx): Promise<Calendar | undefined> {
  const row = await calendarRows(ctx).where('isDefault', '=', true).executeTakeFirst()
  return row && presentCalendar(row)
}

/** When this calendar attends, for the rules; none is around the clock. */
export const readAttention = async (ctx: Ctx, calendarId: string | null): Promise<Attention | null> =>
  calendarId === null ? null : ((await readCalendar(ctx, calendarId)) ?? null)

/**
 * The days off as they stand now, for the rules: national holidays and the company's own. Read anew each time, so that
 * a change counts at once in every process.
 */
export async function readOff(ctx: Ctx): Promise<IsOff> {
  const own = new Set((await companyDaysOff(ctx)).map(({ on }) => on))
  return (day) => own.has(day) || nationalHoliday(day) !== undefined
}

export const calendarRows = (ctx: Ctx) =>
  ctx.db.selectFrom('calendars').select(['id', 'name', 'windows', 'keepsHolidays', 'active', 'isDefault', 'version'])

type Row = Omit<Calendar, 'windows'> & { windows: unknown }

export const presentCalendar = (row: Row): Calendar => ({ ...row, windows: row.windows as AttentionWindow[] })
