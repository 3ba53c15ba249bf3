import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Pending } from '../cases.rules.ts'

/** Visits of a case that stand against closing it, as a condition on the rows of `visits`. */
export const unfinishedVisitOf = (caseId: RawBuilder<unknown>) =>
  sql<boolean>`visits.case_id = ${caseId} and visits.state in ('planned', 'travelling', 'onSite')`

/** The same by the names that a refusal tells. */
export async function unfinishedVisits(ctx: Ctx, caseId: string): Promise<Pending['unfinishedVisits']> {
  const { rows } = await sql<{ name: string }>`
    select 'N° ' || number as name from visits where ${unfinishedVisitOf(sql`${caseId}`)}
    order by number`.execute(ctx.db)
  return rows
}
