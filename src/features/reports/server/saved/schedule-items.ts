import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import type { Format } from '../../saved.contract.ts'
import type { Schedule, When } from '../../schedules.contract.ts'
import { nextTimes } from '../../schedules.rules.ts'
import { sayProblem } from './say-problem.ts'

/** The parts of a schedule as its row has them. */
export type WhenRow = { every: When['every']; weekday: number | null; monthDay: number | null; atMinute: number }

export type ScheduleRow = WhenRow & {
  id: string
  formats: Format[]
  active: boolean
  nextAt: Date
  madeAs: string
  madeAsName: string
  recipients: { id: string; name: string }[]
  lastMadeAt: Date | null
  lastProblem: Reason[] | null
  version: number
}

const NEXT = 3

export async function findSchedules(ctx: Ctx, savedId: string, id?: string): Promise<ScheduleRow[]> {
  const { rows } = await sql<ScheduleRow>`
    select t.id, t.every, t.weekday, t.month_day, t.at_minute, t.formats, t.active, t.next_at, t.made_as,
      creator.name as made_as_name, t.version, last.made_at as last_made_at, last.problem as last_problem,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by lower(p.name), p.id), '[]')
        from report_schedule_people r join people p on p.id = r.person_id where r.schedule_id = t.id) as recipients
    from report_schedules t join people creator on creator.id = t.made_as
    left join lateral (
      select made_at, problem from report_deliveries d where d.schedule_id = t.id and made_at is not null
      order by due_at desc limit 1) last on true
    where t.saved_report_id = ${savedId} ${id ? sql`and t.id = ${id}` : sql``}
    order by t.id`.execute(ctx.db)
  return rows
}

export const whenOf = ({ every, weekday, monthDay, atMinute }: WhenRow): When =>
  every === 'week'
    ? { every, weekday: weekday!, atMinute }
    : every === 'month'
      ? { every, monthDay: monthDay!, atMinute }
      : { every, atMinute }

/** The row that a schedule is kept as. */
export const rowOf = (when: When): WhenRow => ({
  every: when.every,
  weekday: when.every === 'week' ? when.weekday : null,
  monthDay: when.every === 'month' ? when.monthDay : null,
  atMinute: when.atMinute,
})

export const presentSchedule = (ctx: Ctx, row: ScheduleRow): Schedule => ({
  id: row.id,
  when: whenOf(row),
  formats: row.formats,
  active: row.active,
  next: row.active ? nextTimes(whenOf(row), ctx.now, NEXT).map((at) => at.toISOString()) : [],
  recipients: row.recipients,
  madeAs: { id: row.madeAs, name: row.madeAsName },
  last: row.lastMadeAt && {
    madeAt: row.lastMadeAt.toISOString(),
    problem: sayProblem(row.lastProblem, ctx.language),
  },
  version: row.version,
})
