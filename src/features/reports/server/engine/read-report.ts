import type { Ctx } from '../../../../platform/server/context.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { Report } from '../../reports.contract.ts'
import { allReports } from '../all-reports.ts'
import { type Ask, type Raw, readParameters, writeParameters } from '../parameters/parameter.ts'
import { type Plan, type ReportDefinition, saidIn } from './define.ts'
import { cellOf, columnsOf, definitionsOf, type Found, presenter } from './present.ts'
import { reportStatement } from './statement.ts'

/** Rows that a screen gets; files have all of them. */
export const MOST_ROWS = 1000

/** A report that was asked for: what it is, how it was asked, and what has to be read. */
export type Asked = { definition: ReportDefinition; ask: Ask; values: Record<string, unknown>; plan: Plan }

export const reportsFor = ({ actor }: Pick<Ctx, 'actor'>): ReportDefinition[] =>
  allReports.filter(({ needs }) => may(actor, needs))

/** @throws Refusal 403 when the role may not read it, 422 with everything that is wrong in the parameters */
export async function askReport(ctx: Ctx, key: string, raw: Raw): Promise<Asked> {
  const definition = allReports.find((one) => one.key === key)!
  if (!may(ctx.actor, definition.needs)) throw notAllowed('report.not_for_role')
  const ask = { ctx, today: dayInChile(ctx.now) }
  const values = await readParameters(definition.parameters, raw, ask)
  const plan = await definition.plan({ ...ask, values: values as never })
  return { definition, ask, values, plan }
}

/** A report with its first rows, a thousand unless said, and the totals of all of them. */
export async function readReport(ctx: Ctx, key: string, raw: Raw, most = MOST_ROWS): Promise<Report> {
  const asked = await askReport(ctx, key, raw)
  const { definition, values, plan } = asked
  const { rows } = (await reportStatement(plan, most).execute(ctx.db)) as { rows: Found[] }
  const { rowOf, totalsOf } = presenter(plan, ctx)
  const { chart } = plan
  return {
    ...headOf(definition, ctx),
    asOf: ctx.now.toISOString(),
    columns: columnsOf(plan, ctx),
    rows: rows.map(rowOf),
    totals: totalsOf(rows[0], 't'),
    subtotals: plan.grouped ? subtotals(plan, rows, ctx, totalsOf) : [],
    rowCount: Number(rows[0]?.n ?? 0),
    parameters: writeParameters(definition.parameters, values),
    told: await tellParameters(asked),
    definitions: definitionsOf(plan, ctx),
    chart: chart ? { ...chart, series: seriesOf(plan) } : null,
    empty: saidIn(ctx)(definition.empty),
  }
}

export const headOf = ({ key, title, about }: ReportDefinition, ctx: Ctx) => ({
  key,
  title: saidIn(ctx)(title),
  about: saidIn(ctx)(about),
})

const seriesOf = ({ chart, across }: Plan): string[] =>
  chart?.series === 'across' ? (across?.values ?? []).map(({ key }) => key) : (chart?.series ?? [])

function subtotals(
  plan: Plan,
  rows: Found[],
  ctx: Ctx,
  totalsOf: (found: Found, sign: 's') => Record<string, number | null>,
) {
  return rows
    .filter((found, place) => place === 0 || rows[place - 1]!.d0 !== found.d0)
    .map((found) => ({
      of: cellOf(found.w0) ?? saidIn(ctx)(plan.dimensions[0]!.none),
      rowKey: String(found.d0 ?? ''),
      totals: totalsOf(found, 's'),
    }))
}

/** What was asked in words: 'Rango: 01-11-2026 al 26-11-2026'. */
export async function tellParameters({ definition, ask, values }: Asked): Promise<{ label: string; value: string }[]> {
  const told = []
  for (const [key, one] of Object.entries(definition.parameters)) {
    const value = await one.tell(values[key], ask)
    if (value !== null) told.push({ label: saidIn(ask.ctx)(one.label), value })
  }
  return told
}
