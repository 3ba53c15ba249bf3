import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { type Answer, type Input, isInstant } from '../../../platform/shared/contract.ts'
import { invalid, notAllowed } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { coverageEvent, type coveragesApi } from '../coverages.contract.ts'
import { findCoverage } from './hold-coverage.ts'

type Row = {
  id: string
  at: Date
  kind: string
  actorName: string
  fromValue: unknown
  toValue: unknown
  reason: string | null
}

/** What happened to a coverage, newest first; for our own people. */
export async function listCoverageEvents(
  ctx: Ctx,
  { params, query }: Input<typeof coveragesApi.events>,
): Promise<Answer<typeof coveragesApi.events>> {
  await findCoverage(ctx, params.id)
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  const { rows } = await sql<Row>`
    select id, at, kind, actor_name, from_value, to_value, reason from coverage_events
    where coverage_id = ${params.id} and ${after(query.cursor)}
    order by at desc, id desc limit ${sql.lit(query.limit + 1)}`.execute(ctx.db)
  const page = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? page.at(-1) : undefined
  return {
    items: page.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      kind: coverageEvent.shape.kind.parse(row.kind),
      actor: row.actorName,
      from: row.fromValue,
      to: row.toValue,
      reason: row.reason,
    })),
    nextCursor: last ? `${last.at.toISOString()}|${last.id}` : null,
  }
}

const CURSOR = /^(\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z)\|([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/

function after(cursor: string | undefined) {
  if (!cursor) return sql<boolean>`true`
  const [, at, id] = CURSOR.exec(cursor) ?? []
  if (!isInstant(at)) throw invalid({ code: 'wrong_cursor', field: 'cursor' })
  return sql<boolean>`(at, id) < (${at}::timestamptz, ${id}::uuid)`
}
