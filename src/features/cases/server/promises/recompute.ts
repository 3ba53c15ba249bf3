import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { category } from '../../../settings/settings.contract.ts'
import {
  type CasePromise,
  type Change,
  type Dues,
  duesOf,
  type Level,
  NO_DUES,
  type Story,
} from '../../promises.rules.ts'
import { type KeptCalendar, promiseOf } from './make-promise.ts'

/** The facts that the due times of a case follow from. */
export type Facts = Story & {
  id: string
  /** What it was promised; null before anything was. */
  promise: CasePromise | null
}

/** The facts of a case, from its row, its history and its conversations. */
export async function readFacts(ctx: Pick<Ctx, 'db'>, caseId: string): Promise<Facts> {
  const [facts] = await readFactsOf(ctx, sql`cases.id = ${caseId}`)
  return facts!
}

/** What the row of a case must say, computed from its facts alone. */
export const recompute = ({ promise, ...story }: Facts): Dues => (promise ? duesOf(story, promise) : NO_DUES)

type FactRow = Level & {
  id: string
  registeredAt: Date
  promisedAt: Date | null
  calendar: KeptCalendar | null
  changes: { at: string; to: string }[]
  saidAt: Date | null
}

/** The facts of several cases, in the order of their ids. */
export async function readFactsOf(ctx: Pick<Ctx, 'db'>, which: RawBuilder<unknown>): Promise<Facts[]> {
  const { rows } = await sql<FactRow>`
    select cases.id, registered_at, promised_at, response_minutes, solution_minutes,
      case when kept.id is not null then json_build_object('windows', windows, 'daysOff', days_off) end as calendar,
      (select coalesce(json_agg(json_build_object('at', at, 'to', to_value -> 'category') order by at, id), '[]')
        from case_events where case_id = cases.id and kind = 'stateChanged') as changes,
      (select min(said_at) from entries join people author on author.id = author_id
        where case_id = cases.id and not internal and author.role <> 'contact') as said_at
    from cases left join promised_calendars kept on kept.id = promised_calendar_id
    where ${which} order by cases.id`.execute(ctx.db)
  return rows.map((row) => ({
    id: row.id,
    registeredAt: row.registeredAt,
    changes: row.changes.map(({ at, to }): Change => ({ at: new Date(at), to: category.parse(to) })),
    saidAt: row.saidAt,
    promise: row.promisedAt && promiseOf(row, row.calendar),
  }))
}
