import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Answer, Input } from '../../../platform/shared/contract.ts'
import { daysFrom } from '../../../platform/shared/days.ts'
import { invalid, notAllowed } from '../../../platform/shared/refusal.ts'
import { companyDaysOff, nationalHolidays } from '../../calendars/server/holidays.ts'
import { beginningOf, endOf } from '../moments.rules.ts'
import type { visitsApi } from '../visits.contract.ts'
import { mayOrder } from '../visits.rules.ts'
import { isUnplanned, reachesInto } from './list-visits.ts'
import { presentItem, visitColumns, visitJoins, type VisitRow } from './visit-items.ts'

type Board = Answer<typeof visitsApi.board>
type Days = { from: string; to: string }

const MOST_DAYS = 31
const MOST_VISITS = 3000
const MOST_UNPLANNED = 100
const MOST_PEOPLE = 500

/** All that planning needs of some days; whoever is sent out without being a technician, or works here no more, too. */
export async function readBoard(ctx: Ctx, { query }: Input<typeof visitsApi.board>): Promise<Board> {
  if (!mayOrder(ctx.actor)) throw notAllowed()
  const days = daysFrom(query.from, query.to)
  if (days < 0) throw invalid({ code: 'visit.board_backwards', field: 'to' })
  if (days > MOST_DAYS) throw invalid({ code: 'visit.board_too_long', field: 'to', values: { days: MOST_DAYS } })
  const unplanned = await readUnplanned(ctx)
  const planned = await readPlanned(ctx, query)
  const visits = planned.slice(0, MOST_VISITS)
  return {
    from: query.from,
    to: query.to,
    technicians: await readTechnicians(ctx, query),
    visits,
    shownUntil: planned.length > MOST_VISITS ? visits.at(-1)!.startsAt : null,
    unplanned: unplanned.slice(0, MOST_UNPLANNED),
    moreUnplanned: unplanned.length > MOST_UNPLANNED,
    daysOff: await readDaysOff(ctx, query),
  }
}

/** Somebody goes, and the window reaches into these days. */
export const plannedOn = ({ from, to }: Days) =>
  sql.join(
    [...reachesInto(beginningOf(from), endOf(to)), sql`exists (select from visit_technicians where visit_id = v.id)`],
    sql` and `,
  )

async function readPlanned(ctx: Ctx, days: Days): Promise<Board['visits']> {
  const { rows } = await sql<VisitRow>`
    select ${visitColumns} from visits v ${visitJoins}
    where ${plannedOn(days)} order by v.starts_at, v.number limit ${sql.lit(MOST_VISITS + 1)}`.execute(ctx.db)
  return rows.map(presentItem)
}

/** The oldest order waits longest. */
async function readUnplanned(ctx: Ctx): Promise<Board['unplanned']> {
  const { rows } = await sql<VisitRow>`
    select ${visitColumns} from visits v ${visitJoins}
    where ${isUnplanned} order by v.number limit ${sql.lit(MOST_UNPLANNED + 1)}`.execute(ctx.db)
  return rows.map(presentItem)
}

async function readTechnicians(ctx: Ctx, days: Days): Promise<Board['technicians']> {
  const { rows } = await sql<Board['technicians'][number]>`
    select person.id, person.name, (select kind from availability_periods
      where person_id = person.id and ended_at is null and person.active) as availability
    from people person
    where (person.active and person.role = 'technician') or person.id in (
      select person_id from visit_technicians join visits v on v.id = visit_id where ${plannedOn(days)})
    order by lower(person.name), person.id limit ${sql.lit(MOST_PEOPLE)}`.execute(ctx.db)
  return rows
}

async function readDaysOff(ctx: Ctx, { from, to }: Days): Promise<Board['daysOff']> {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  const national = [...new Set([first, last])].flatMap((year) =>
    [...nationalHolidays(year)].map(([on, name]) => ({ on, name })),
  )
  const company = (await companyDaysOff(ctx, first, last)).map(({ on, name }) => ({ on, name }))
  return [...national, ...company]
    .filter(({ on }) => on >= from && on <= to)
    .sort((one, other) => (one.on < other.on ? -1 : 1))
}
