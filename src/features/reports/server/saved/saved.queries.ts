import { sql } from 'kysely'
import { z } from 'zod'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import type { savedApi } from '../../saved.contract.ts'
import { present, readable, savedRows, type SavedRow } from './saved-items.ts'

/** Saved reports by name, whoever's they are. */
export async function listSaved(
  ctx: Ctx,
  { query }: Input<typeof savedApi.list>,
): Promise<Answer<typeof savedApi.list>> {
  const conditions = [readable(ctx)]
  if (query.report) conditions.push(sql`s.report_key = ${query.report}`)
  const after = lastOf(query.cursor)
  if (after)
    conditions.push(sql`(lower(s.name), s.id) > (select lower(name), id from saved_reports where id = ${after}::uuid)`)
  const { rows } = await sql<SavedRow>`${savedRows} where ${sql.join(conditions, sql` and `)}
    order by lower(s.name), s.id limit ${query.limit + 1}`.execute(ctx.db)
  const items = rows.slice(0, query.limit).map((row) => present(ctx, row))
  return { items, nextCursor: rows.length > query.limit ? items.at(-1)!.id : null }
}

/** The last id of the page before. @throws Refusal 422 */
export function lastOf(cursor: string | undefined): string | undefined {
  if (cursor === undefined) return undefined
  const read = z.uuid().safeParse(cursor)
  if (!read.success) throw invalid({ code: 'wrong_cursor', field: 'cursor' })
  return read.data
}
