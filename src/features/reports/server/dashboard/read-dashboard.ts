import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { PLAN_EACH_TIME } from '../../../../platform/server/database.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { Dashboard, dashboardApi, Trend } from '../../dashboard.contract.ts'
import { figureTexts, trendTexts } from '../../dashboard.text.ts'
import type { Term } from '../../definitions.text.ts'
import { type Said, saidIn } from '../engine/define.ts'
import { meaning } from '../engine/present.ts'
import { lastWeeks } from '../../weeks.rules.ts'
import { type Asking, type Counted, figuresFor, pendingCases } from './figures.ts'
import { type Read, readTrends } from './trends.ts'

const WEEKS = 12

/**
 * The figures of today and the last weeks, from the facts as they are now.
 * @throws Refusal 403 when whoever asks attends nobody, or may not read the figures of everybody
 */
export async function readDashboard(ctx: Ctx, { query }: Input<typeof dashboardApi.read>): Promise<Dashboard> {
  const all = may(ctx.actor, 'supervise')
  const scope = query.scope ?? (all ? 'all' : 'own')
  if (!may(ctx.actor, 'attend')) throw notAllowed('dashboard.only_attending')
  if (scope === 'all' && !all) throw notAllowed('dashboard.not_for_role')
  const asking: Asking = { ctx, today: dayInChile(ctx.now), scope }
  const weeks = lastWeeks(asking.today, WEEKS)
  const counted = await figuresFor(asking)
  const [values, trends] = await Promise.all([countAll(asking, counted), readTrends(asking, weeks)])
  return {
    scope,
    asOf: ctx.now.toISOString(),
    figures: counted.map((one, place) => presentFigure(ctx, one, values[place]!)),
    weeks,
    trends: trends.map((one) => presentTrend(ctx, one)),
    abilities: { all },
  }
}

/** All figures in one statement. */
async function countAll(asking: Asking, counted: Counted[]): Promise<number[]> {
  const columns = counted.map(({ value }, place) => sql`${value}::bigint as ${sql.ref(`v${place}`)}`)
  const { rows } = await sql<Record<string, string>>`${sql.raw(PLAN_EACH_TIME)}
    select ${sql.join(columns)} from ${pendingCases(asking)}`.execute(asking.ctx.db)
  return counted.map((_, place) => Number(rows[0]![`v${place}`]))
}

const presentFigure = (ctx: Ctx, { key, group, late, place }: Counted, value: number) => ({
  key,
  group,
  ...wordsOf(ctx, figureTexts[key]),
  kind: key === 'workedToday' ? ('minutes' as const) : ('count' as const),
  value,
  late: Boolean(late && value),
  place,
})

const presentTrend = (ctx: Ctx, { key, kind, values, places }: Read): Trend => ({
  key,
  ...wordsOf(ctx, trendTexts[key]),
  kind,
  values,
  places,
})

const wordsOf = (ctx: Ctx, { label, means }: { label: Said; means: Term | Said }) => ({
  label: saidIn(ctx)(label),
  means: meaning(means, ctx),
})
