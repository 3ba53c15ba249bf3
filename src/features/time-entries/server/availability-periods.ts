import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { startOfDay } from '../../../platform/shared/chile/start-of-day.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { addDays } from '../../../platform/shared/days.ts'
import { invalid, notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import type { availabilityApi, AvailabilityPeriod } from '../availability.contract.ts'
import { periodAbilities } from '../availability.rules.ts'
import { mayLogTime, maySeeTimeOf } from '../time-entries.rules.ts'
import { YEARS } from './timesheet.ts'
import { findWorker } from './workers.ts'

/** As many as a screen shows of one day. */
const MOST_PERIODS = 200
/** As many as tell how it came about; all of them stay in the database. */
const MOST_CORRECTIONS = 20

export type PeriodRow = Omit<AvailabilityPeriod, 'startedAt' | 'endedAt' | 'abilities'> & {
  personId: string
  startedAt: Date
  endedAt: Date | null
}

/** What somebody said of a day, in its order. */
export async function listPeriods(
  ctx: Ctx,
  { query: { personId = ctx.actor.id, on } }: Input<typeof availabilityApi.periods>,
): Promise<Answer<typeof availabilityApi.periods>> {
  if (!mayLogTime(ctx.actor) || !maySeeTimeOf(ctx.actor, personId)) throw notAllowed()
  if (on < YEARS.first || on > YEARS.last) throw invalid({ code: 'time.absurd_day', field: 'on' })
  if (!(await findWorker(ctx, personId))) throw notFound('person')
  const [begins, ends] = [startOfDay(on), startOfDay(addDays(on, 1))]
  const rows = await readPeriods(
    ctx,
    sql`p.person_id = ${personId} and p.started_at < ${ends}
      and (p.ended_at is null or p.ended_at > ${begins} or p.started_at >= ${begins}) and ${reaching(personId, begins)}`,
  )
  return { items: rows.map((row) => presentPeriod(ctx, row)) }
}

/** Those of a person that may reach behind an instant: they follow one another, only one can have begun before. */
export const reaching = (personId: string, instant: Date) => sql`
  p.started_at >= coalesce((select max(started_at) from availability_periods
    where person_id = ${personId} and started_at <= ${instant}), ${instant})`

/** @throws Refusal 404 */
export async function readPeriod(ctx: Ctx, id: string): Promise<PeriodRow> {
  const [row] = await readPeriods(ctx, sql`p.id = ${id}`)
  if (!row) throw notFound('availability')
  return row
}

/** Times of availability (as `p`) in their order, with what was last put right of them. */
export async function readPeriods(ctx: Ctx, which: RawBuilder<unknown>): Promise<PeriodRow[]> {
  const { rows } = await sql<PeriodRow>`
    select p.id, p.person_id, p.kind, p.note, p.started_at, p.ended_at, p.version,
      case when reason.id is not null then json_build_object('id', reason.id, 'name', reason.name) end as reason,
      coalesce((select json_agg(json_build_object('by', person.name, 'at', c.corrected_at, 'why', c.reason,
          'from', c.from_value, 'to', c.to_value) order by c.corrected_at, c.id)
        from (select * from availability_corrections where period_id = p.id
          order by corrected_at desc, id desc limit ${sql.lit(MOST_CORRECTIONS)}) c
        join people person on person.id = c.corrected_by), '[]') as corrections
    from availability_periods p left join pause_reasons reason on reason.id = p.reason_id
    where ${which} order by p.started_at desc, p.ended_at desc, p.id desc limit ${sql.lit(MOST_PERIODS)}`.execute(
    ctx.db,
  )
  return rows.toReversed() // of a day with more than anybody has, the newest are told
}

export const presentPeriod = (ctx: Ctx, row: PeriodRow): AvailabilityPeriod => ({
  id: row.id,
  kind: row.kind,
  reason: row.reason,
  note: row.note,
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  version: row.version,
  corrections: row.corrections.map(({ at, ...correction }) => ({ ...correction, at: new Date(at).toISOString() })),
  abilities: periodAbilities(ctx.actor, row, ctx.now),
})
