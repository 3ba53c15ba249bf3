import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Place } from '../../dashboard.contract.ts'
import type { ReportKey } from '../../reports.contract.ts'
import type { Sql } from '../engine/define.ts'
import { behindFigure, type Clicked } from '../engine/drill.ts'
import { askReport, reportsFor } from '../engine/read-report.ts'
import { aggregate } from '../engine/statement.ts'

/** A screen with its filters; what is not said is left out of the address, and a number is one there. */
export const placeOf = (
  to: string,
  search: Record<string, string | number | undefined> = {},
  hash?: string,
): Place => ({
  to,
  search: Object.fromEntries(
    Object.entries(search).flatMap(([key, value]) =>
      value === undefined ? [] : [[key, /^\d{1,9}$/.test(String(value)) ? Number(value) : value]],
    ),
  ),
  hash: hash ?? null,
})

/** What is asked of a report, and which of its figures is meant. */
export type OfReport = Clicked & { key: ReportKey; asked: Record<string, string> }

/** The place of a figure of a report; none where this person may not read it. */
export const reportPlace = (ctx: Ctx, { key, asked, row, column }: OfReport): Place | null =>
  reportsFor(ctx).some((one) => one.key === key) ? placeOf(`/reports/${key}`, { ...asked, row, column }) : null

/** A figure of a report, counted as its drill-down counts it, so that the two are always the same. */
export async function figureOfReport(ctx: Ctx, { key, asked, row, column }: OfReport): Promise<Sql> {
  const { facts, measure } = behindFigure(await askReport(ctx, key, asked), { row, column })
  return sql`(select ${aggregate({ of: measure.of })} from (${facts}) f)`
}
