import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { notAllowed } from '../../../../platform/shared/refusal.ts'
import type { ReportKey } from '../../reports.contract.ts'
import type { SavedReport } from '../../saved.contract.ts'
import { mayChangeSaved } from '../../saved.rules.ts'
import { saidIn } from '../engine/define.ts'
import { reportsFor } from '../engine/read-report.ts'

export type SavedRow = {
  id: string
  reportKey: ReportKey
  name: string
  parameters: Record<string, string>
  shared: boolean
  ownerId: string
  ownerName: string
  schedules: number
  version: number
}

export const savedRows = sql`
  select s.id, s.report_key, s.name, s.parameters, s.shared, s.owner_id, people.name as owner_name,
    (select count(*)::int from report_schedules where saved_report_id = s.id and active) as schedules, s.version
  from saved_reports s join people on people.id = s.owner_id`

/** The rule `maySeeSaved` as a condition on `s`, and that the role reads the report. @throws Refusal 403 when none */
export function readable(ctx: Ctx): RawBuilder<boolean> {
  const keys = reportsFor(ctx).map(({ key }) => key)
  if (!keys.length) throw notAllowed()
  return sql<boolean>`(s.owner_id = ${ctx.actor.id} or s.shared) and s.report_key = any(${keys}::text[])`
}

/** One that this person may read. */
export async function findSaved(ctx: Ctx, id: string): Promise<SavedRow | undefined> {
  const { rows } = await sql<SavedRow>`${savedRows} where s.id = ${id} and ${readable(ctx)}`.execute(ctx.db)
  return rows[0]
}

export const present = (ctx: Ctx, row: SavedRow): SavedReport => ({
  id: row.id,
  report: row.reportKey,
  title: saidIn(ctx)(reportsFor(ctx).find(({ key }) => key === row.reportKey)!.title),
  name: row.name,
  parameters: row.parameters,
  shared: row.shared,
  owner: { id: row.ownerId, name: row.ownerName },
  schedules: row.schedules,
  version: row.version,
  abilities: { change: mayChangeSaved(ctx.actor, row) },
})
