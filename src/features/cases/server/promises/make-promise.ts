import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import type { AttentionWindow } from '../../../calendars/calendars.contract.ts'
import { nationalHolidays } from '../../../calendars/server/holidays.ts'
import type { CasePromise, Level } from '../../promises.rules.ts'

/** The hours of a promise as they are kept; none is around the clock. */
export type KeptCalendar = { windows: AttentionWindow[]; daysOff: string[] }

/** What a case is promised from now on, and the columns of its row that keep it. */
export type Made = {
  promise: CasePromise
  columns: Level & { promisedAt: Date; promisedCalendarId: string | null }
}

type Row = Level & { [K in keyof KeptCalendar]: KeptCalendar[K] | null } & { calendarId: string | null }

/** So many years of days off are kept with a promise; further off, nobody knows them. */
const YEARS = 10

/** What is promised to whom: the priority of a case, what covers it, and when it was registered. */
type Asked = { coverageId: string | null; priorityId: string; registeredAt: Date }

/**
 * Makes a promise: what the kind of the coverage says for the priority, in the hours of the coverage; without one, what
 * the company promises to anybody, in the hours of its default calendar. The hours are kept as they are now.
 */
export async function makePromise(ctx: Ctx, asked: Asked): Promise<Made> {
  const { rows } = await sql<Row>`
    with promised as (${promised(asked)}), kept as (
      insert into promised_calendars (id, windows, days_off)
      select ${calendarId}, windows, days_off from promised where windows is not null
      on conflict do nothing
    )
    select *, ${calendarId} as calendar_id from promised`.execute(ctx.db)
  const { responseMinutes, solutionMinutes, calendarId: promisedCalendarId } = rows[0]!
  return {
    promise: promiseOfRow(rows[0]!),
    columns: { responseMinutes, solutionMinutes, promisedAt: ctx.now, promisedCalendarId },
  }
}

/** The same without promising anything: what would be. */
export async function previewPromise(ctx: Ctx, asked: Asked): Promise<CasePromise> {
  const { rows } = await sql<Row>`${promised(asked)}`.execute(ctx.db)
  return promiseOfRow(rows[0]!)
}

/** Made of what it says: the same hours and days off are kept once. */
const calendarId = sql`md5(windows::text || days_off::text)::uuid`

function promised({ coverageId, priorityId, registeredAt }: Asked) {
  const first = Number(dayInChile(registeredAt).slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, n) => first + n)
  const holidays = years.flatMap((year) => [...nationalHolidays(year).keys()])
  return sql`
    select level.response_minutes, level.solution_minutes, calendar.windows,
      case when calendar.keeps_holidays then (
        select coalesce(jsonb_agg(off_on order by off_on), '[]') from (
          select unnest(${holidays}::date[]) as off_on
          union select off_on from days_off where off_on between ${`${first}-01-01`} and ${`${years.at(-1)}-12-31`}
        ) off) else '[]' end as days_off
    from (select ${coverageId}::uuid as coverage_id) one
    left join coverages on coverages.id = one.coverage_id
    left join service_levels level
      on level.priority_id = ${priorityId} and level.type_id is not distinct from coverages.type_id
    left join calendars calendar
      on case when one.coverage_id is null then calendar.is_default else calendar.id = coverages.calendar_id end`
}

const promiseOfRow = ({ responseMinutes, solutionMinutes, windows, daysOff }: Row) =>
  promiseOf({ responseMinutes, solutionMinutes }, windows && daysOff ? { windows, daysOff } : null)

/** A promise as the rules understand it. */
export function promiseOf(level: Level, calendar: KeptCalendar | null): CasePromise {
  const off = new Set(calendar?.daysOff)
  return {
    ...level,
    attention: calendar && { windows: calendar.windows, keepsHolidays: true },
    isOff: (day) => off.has(day),
  }
}
