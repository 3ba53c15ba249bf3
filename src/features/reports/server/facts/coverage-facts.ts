import { sql } from 'kysely'
import { type ItemRow, lastDayOfRow, repairsOf } from '../../../coverage/server/coverage-items.ts'
import type { Sql } from '../engine/define.ts'
import type { Ask } from '../parameters/parameter.ts'

/** Last days that move on with the days, by coverage, for `join`. */
export type MovingDays = Sql

/**
 * The last day of warranties whose clock an open repair stops: it is kept nowhere, one rule tells it for today. As a
 * table `moving (coverage_id, last_day)`; there are never more than products with us.
 */
export async function movingLastDays({ ctx, today }: Ask): Promise<MovingDays> {
  const { rows } = await sql<Pick<ItemRow, 'id' | 'startsOn' | 'endsOn' | 'endedOn' | 'repairs'>>`
    select id, starts_on, ends_on, ended_on, ${repairsOf} as repairs from coverages
    where stops_during_repair and ended_on is null and id in (
      select e.coverage_id from repairs r join coverage_equipment e on e.equipment_id = r.equipment_id
      where r.returned_on is null)`.execute(ctx.db)
  return sql`unnest(${rows.map(({ id }) => id)}::uuid[],
    ${rows.map((row) => lastDayOfRow(row, today))}::date[]) as moving (coverage_id, last_day)`
}

export const lastDay = sql`coalesce(moving.last_day, coverages.last_day)`

/**
 * Contracts and warranties in force today, suspended ones among them: with the days and hours that the list of coverages
 * shows. Hours of a ledger that two of them share, as when a repair keeps a renewed warranty in force, stand in the
 * newest one alone: each minute is there once.
 */
export const coveragesInForce = (moving: MovingDays, today: string, where: (Sql | undefined)[] = []): Sql => {
  const conditions = where.filter((one): one is Sql => one !== undefined)
  const once = (minutes: Sql) => sql`case when coverages.grant_minutes is not null and row_number() over (
    partition by coverages.ledger_id order by coverages.starts_on desc, coverages.id desc) = 1 then ${minutes} end`
  return sql`select coverages.id, coverages.customer_id, coverages.type_id, ${lastDay} as last_day,
      ${lastDay} - ${today}::date as days_left, ${suspendedOn(today)} as suspended,
      ${once(sql`coalesce(hours.present, 0)`)} as current_minutes, ${once(remaining)} as remaining_minutes,
      coalesce(totals.overrun_minutes, 0) as overrun_minutes
    from coverages left join ${moving} on moving.coverage_id = coverages.id
    left join (
      select ledger_id, sum(greatest(granted_minutes - used_minutes, 0))::bigint as remaining,
        sum(granted_minutes)::bigint as present
      from grant_balances where ${today}::date between starts_on and expires_on group by ledger_id
    ) hours on hours.ledger_id = coverages.ledger_id
    left join coverage_balances totals on totals.coverage_id = coverages.id
    where ${sql.join([sql`coverages.starts_on <= ${today}::date and ${lastDay} >= ${today}::date`, ...conditions], sql` and `)}`
}

const remaining = sql`coalesce(hours.remaining, 0)`

/** Suspensions of today are few: they are read once, not for each coverage. */
export const suspendedOn = (today: string) => sql`coverages.id in (
  select coverage_id from coverage_suspensions where from_on <= ${today}::date and (until_on is null or until_on >= ${today}::date))`

/** Ends within so many days, or so few minutes are left where they are counted. */
export const runsOut = (
  today: string,
  { withinDays, atMostMinutes }: { withinDays: number; atMostMinutes: number | null },
) => {
  const soon = sql`${lastDay} - ${today}::date <= ${withinDays}::int`
  return atMostMinutes === null
    ? soon
    : sql`(${soon} or coverages.grant_minutes is not null and ${remaining} <= ${atMostMinutes}::bigint)`
}

export const notRenewed = sql`not exists (select from coverages heir where heir.renewed_from = coverages.id)`
