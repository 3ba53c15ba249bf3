import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { PLAN_EACH_TIME } from '../../../platform/server/database.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { invalid, notAllowed } from '../../../platform/shared/refusal.ts'
import { beginningOf, endOf } from '../moments.rules.ts'
import type { VisitItem, visitsApi } from '../visits.contract.ts'
import { MOST_DAYS } from '../visits.rules.ts'
import { visibleVisits } from './visible.ts'
import { presentItem, visitColumns, visitJoins, type VisitRow } from './visit-items.ts'

type Query = Input<typeof visitsApi.list>['query']
type Condition = RawBuilder<boolean>

/** Those to be planned come after all others; the index `visits_latest` has the same words. */
const begins = sql`coalesce(v.starts_at, '-infinity')`

/** Nobody, or no time, was said yet. */
export const isUnplanned = sql<boolean>`v.state = 'planned' and (v.starts_at is null
  or not exists (select from visit_technicians where visit_id = v.id))`

/**
 * Their window has a part of the time from `from` until `until`; one that only ends or begins there has none. None is
 * longer than `MOST_DAYS`, so that only a stretch of the index is read.
 */
export const reachesInto = (from: Date | undefined, until: Date | undefined): Condition[] => [
  ...(until ? [sql<boolean>`v.starts_at < ${until}`] : []),
  ...(from ? [sql<boolean>`v.ends_at > ${from}`, sql<boolean>`v.starts_at >= ${longBefore(from)}`] : []),
]

const longBefore = (at: Date) => new Date(at.getTime() - MOST_DAYS * 24 * 60 * 60_000)

/** The latest by their beginning first; those to be planned at the end, the latest number first. */
export async function listVisits(ctx: Ctx, { query }: { query: Query }): Promise<Answer<typeof visitsApi.list>> {
  if (!isStaff(ctx.actor)) throw notAllowed()
  const conditions = [visibleVisits(ctx), ...asked(ctx, query), ...after(query.cursor)]
  const order = sql`${begins} desc, v.number desc`
  const { rows } = await sql<VisitRow>`${sql.raw(PLAN_EACH_TIME)}
    select ${visitColumns} from (
      select * from visits v where ${sql.join(conditions, sql` and `)} order by ${order} limit ${sql.lit(query.limit + 1)}
    ) v ${visitJoins} order by ${order}`.execute(ctx.db)
  const items = rows.slice(0, query.limit).map(presentItem)
  return { items, nextCursor: rows.length > query.limit ? cursorOf(items.at(-1)!) : null }
}

function asked(ctx: Ctx, query: Query): Condition[] {
  const { technicianId, from, to, caseId, customerId, state, unplanned, late } = query
  const isLate = sql<boolean>`(v.state in ('planned', 'travelling', 'onSite') and v.ends_at < ${ctx.now})`
  const conditions = reachesInto(from ? beginningOf(from) : undefined, to ? endOf(to) : undefined)
  if (technicianId)
    conditions.push(sql`v.id in (select visit_id from visit_technicians where person_id = ${technicianId})`)
  if (caseId) conditions.push(sql`v.case_id = ${caseId}`)
  if (customerId) conditions.push(sql`v.customer_id = ${customerId}`)
  if (state) conditions.push(sql`v.state = ${state}`)
  if (unplanned !== undefined) conditions.push(unplanned ? isUnplanned : sql`not (${isUnplanned})`)
  // without a window nothing is late
  if (late !== undefined) conditions.push(late ? isLate : sql`${isLate} is not true`)
  return conditions
}

// milliseconds of this time: a database does not know every one that can be written
const CURSOR = /^(-|-?\d{1,13})\|(\d{1,15})$/

const cursorOf = ({ startsAt, number }: VisitItem) => `${startsAt ? Date.parse(startsAt) : '-'}|${number}`

function after(cursor: string | undefined): Condition[] {
  if (!cursor) return []
  const found = CURSOR.exec(cursor)
  if (!found) throw invalid({ code: 'invalid', field: 'cursor' })
  const [, milliseconds, number] = found
  const at =
    milliseconds === '-'
      ? sql`'-infinity'::timestamptz`
      : sql`timestamptz 'epoch' + ${milliseconds}::bigint * interval '1 millisecond'`
  return [sql<boolean>`(${begins}, v.number) < (${at}, ${number}::bigint)`]
}
