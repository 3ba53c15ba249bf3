import { sql } from 'kysely'
import { PLAN_EACH_TIME } from '../../../../platform/server/database.ts'
import { startOfDay } from '../../../../platform/shared/chile/start-of-day.ts'
import { addDays } from '../../../../platform/shared/days.ts'
import type { Trend, Week } from '../../dashboard.contract.ts'
import type { TrendKey } from '../../dashboard.text.ts'
import type { Sql } from '../engine/define.ts'
import { dayOf } from '../facts/in-chile.ts'
import { isReopening } from '../facts/reopen-facts.ts'
import { type Asking, movesOf } from './figures.ts'
import { type OfReport, reportPlace } from './places.ts'

export type Read = Omit<Trend, 'label' | 'means'> & { key: TrendKey }

type Kind = 'registered' | 'solved' | 'reopened' | 'moved'
type Found = { kind: Kind; week: number; count: string; amount: string | number | null }

/** What a trend takes of what was found, and the figure of the report that has it. */
type Described = {
  key: TrendKey
  kind: Trend['kind']
  of: Kind
  take: (found: Found) => number | null
  report: (asking: Asking, asked: Record<string, string>) => OfReport
}

const SECONDS = { minute: 60, hour: 3600 }
const count = ({ count }: Found) => Number(count)
const registered = (_: Asking, asked: OfReport['asked']): OfReport => ({
  key: 'cases-by-responsible-and-state',
  asked,
  column: 'cases',
})
const statistics =
  (column: string) =>
  (_: Asking, asked: OfReport['asked']): OfReport => ({ key: 'statistics-by-responsible', asked, column })

const described: Described[] = [
  { key: 'registered', kind: 'count', of: 'registered', take: count, report: registered },
  { key: 'solved', kind: 'count', of: 'solved', take: count, report: statistics('solved') },
  {
    key: 'firstResponse',
    kind: 'minutes',
    of: 'registered',
    take: ({ amount }) => (amount === null ? null : Math.round(Number(amount) / SECONDS.minute)),
    report: registered,
  },
  {
    key: 'solutionTime',
    kind: 'hours',
    of: 'solved',
    take: ({ amount }) => (amount === null ? null : Math.round((Number(amount) / SECONDS.hour) * 10) / 10),
    report: statistics('solved'),
  },
  { key: 'reopened', kind: 'count', of: 'reopened', take: count, report: statistics('reopened') },
  { key: 'moves', kind: 'count', of: 'moved', take: count, report: (asking, asked) => movesOf(asking, asked, 'moves') },
  {
    key: 'slippedDays',
    kind: 'days',
    of: 'moved',
    take: ({ amount }) => Number(amount ?? 0),
    report: (asking, asked) => movesOf(asking, asked, 'slippedDays'),
  },
]

/** How things went in these weeks: one statement, each of its parts from the index of its own instant. */
export async function readTrends(asking: Asking, weeks: Week[]): Promise<Read[]> {
  const { rows } = await trendStatement(asking, weeks).execute(asking.ctx.db)
  const found = rows as Found[]
  return described.map(({ key, kind, of, take, report }) => ({
    key,
    kind,
    values: weeks.map((_, place) => {
      const one = found.find((other) => other.kind === of && other.week === place + 1)
      return take(one ?? { kind: of, week: place + 1, count: '0', amount: null })
    }),
    places: weeks.map(({ from, until }) => {
      const row = asking.scope === 'own' ? asking.ctx.actor.id : undefined
      return reportPlace(asking.ctx, { ...report(asking, { from, until }), row })
    }),
  }))
}

function trendStatement({ ctx, scope }: Asking, weeks: Week[]): Sql {
  const bounds = [...weeks.map(({ from }) => startOfDay(from)), startOfDay(addDays(weeks.at(-1)!.from, 7))]
  const own = scope === 'own' ? sql`and responsible_id = ${ctx.actor.id}` : sql``
  const within = (at: Sql) => sql`${at} >= ${bounds[0]} and ${at} < ${bounds.at(-1)}`
  const weekOf = (at: Sql) => sql`width_bucket(${at}, ${bounds}::timestamptz[])`
  const median = (until: Sql) =>
    sql`percentile_cont(0.5) within group (order by extract(epoch from ${until} - registered_at)::float8)`
  return sql`${sql.raw(PLAN_EACH_TIME)}
    select 'registered' as kind, ${weekOf(sql`registered_at`)} as week, count(*) as count, ${median(sql`responded_at`)} as amount
    from cases where ${within(sql`registered_at`)} ${own} group by week
    union all select 'solved', ${weekOf(sql`solved_at`)} as week, count(*), ${median(sql`solved_at`)}
    from cases where ${within(sql`solved_at`)} ${own} group by week
    union all select 'reopened', ${weekOf(sql`at`)} as week, count(*), null
    from case_events ${scope === 'own' ? sql`join cases on cases.id = case_id` : sql``}
    where ${within(sql`at`)} and ${isReopening} ${own} group by week
    union all select 'moved', ${weekOf(sql`moved_at`)} as week, count(*),
      sum(${dayOf(sql`new_due_at`)} - ${dayOf(sql`old_due_at`)})
    from commitment_moves ${scope === 'own' ? sql`join commitments on commitments.id = commitment_id` : sql``}
    where ${within(sql`moved_at`)} ${own} group by week`
}
