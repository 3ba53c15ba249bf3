import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, type Reason } from '../../../../platform/shared/refusal.ts'
import type { ReportKey } from '../../reports.contract.ts'
import type { Delivery, deliveriesApi } from '../../saved.contract.ts'
import { reportsFor } from '../engine/read-report.ts'
import { lastOf } from '../saved/saved.queries.ts'
import { sayProblem } from '../saved/say-problem.ts'

type Row = Pick<Delivery, 'id' | 'name' | 'parameters' | 'files'> & {
  reportKey: ReportKey
  told: Delivery['told'] | null
  dueAt: Date
  madeAt: Date
  problem: Reason[] | null
  readAt: Date | null
}

/**
 * What was delivered to this person, `r` and `d`, of reports that they may still read.
 * @throws Refusal 403 for those who read none
 */
export function received(ctx: Ctx): RawBuilder<boolean> {
  const keys = reportsFor(ctx).map(({ key }) => key)
  if (!keys.length) throw notAllowed()
  return sql<boolean>`r.person_id = ${ctx.actor.id} and d.made_at is not null and d.report_key = any(${keys}::text[])`
}

const joined = sql`report_delivery_people r join report_deliveries d on d.id = r.delivery_id`

export async function listDeliveries(
  ctx: Ctx,
  { query }: Input<typeof deliveriesApi.list>,
): Promise<Answer<typeof deliveriesApi.list>> {
  const before = lastOf(query.cursor)
  const { rows } = await sql<Row>`
    select d.id, d.report_key, d.name, d.told, d.parameters, d.due_at, d.made_at, d.problem, r.read_at,
      (select coalesce(json_agg(json_build_object('id', f.id, 'format', k.format, 'name', f.name,
          'sizeBytes', f.size_bytes) order by array_position(d.formats, k.format)), '[]')
        from report_delivery_files k join files f on f.id = k.file_id where k.delivery_id = d.id) as files
    from ${joined} where ${received(ctx)} ${before ? sql`and r.delivery_id < ${before}::uuid` : sql``}
    order by r.delivery_id desc limit ${query.limit + 1}`.execute(ctx.db)
  const items = rows.slice(0, query.limit).map((row) => present(ctx, row))
  return {
    items,
    nextCursor: rows.length > query.limit ? items.at(-1)!.id : null,
    unread: await countUnread(ctx),
  }
}

export async function countUnread(ctx: Ctx): Promise<number> {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::int as unread from ${joined} where r.read_at is null and ${received(ctx)}`.execute(ctx.db)
  return rows[0]!.unread
}

const present = (ctx: Ctx, row: Row): Delivery => ({
  id: row.id,
  report: row.reportKey,
  name: row.name,
  told: row.told ?? [],
  parameters: row.parameters,
  dueAt: row.dueAt.toISOString(),
  madeAt: row.madeAt.toISOString(),
  files: row.files,
  problem: sayProblem(row.problem, ctx.language),
  read: row.readAt !== null,
})

/** A file of a delivery is for its recipients, as long as they may read the report. */
export async function mayReadFileOfDelivery(ctx: Ctx, fileId: string): Promise<boolean> {
  if (!reportsFor(ctx).length) return false
  const { rows } = await sql`
    select from ${joined} join report_delivery_files k on k.delivery_id = d.id
    where k.file_id = ${fileId} and ${received(ctx)}`.execute(ctx.db)
  return rows.length > 0
}
