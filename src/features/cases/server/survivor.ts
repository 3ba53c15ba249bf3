import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { CaseThen } from '../cases.events.ts'
import { announceCase, recordEvents } from './history.ts'
import { duplicatedBy, holdDuplicates, caseThen } from './links.ts'

type Case = CaseThen & { customerId: string }

/** The end of the chain of duplicates that starts at this case; undefined when it duplicates none. */
export async function survivorOf(ctx: Ctx, caseId: string): Promise<Case | undefined> {
  const linked = await ctx.db
    .selectFrom('caseLinks')
    .select('id')
    .where('caseId', '=', caseId)
    .where('kind', '=', 'duplicates')
    .executeTakeFirst()
  if (!linked) return undefined
  await holdDuplicates(ctx)
  return (await duplicatedBy(ctx, caseId)).at(-1)
}

/**
 * From now on what is said in the closed duplicate is kept in the survivor; what one customer says is never told to
 * another, so a case of theirs keeps its own.
 */
export async function mergeInto(ctx: Ctx, duplicate: Case, survivor: Case): Promise<void> {
  if (duplicate.customerId !== survivor.customerId) return
  await ctx.db.updateTable('cases').set({ survivorId: survivor.id }).where('id', '=', duplicate.id).execute()
  await recordEvents(ctx, [
    { caseId: duplicate.id, kind: 'mergedInto', to: caseThen(survivor) },
    { caseId: survivor.id, kind: 'mergedFrom', from: caseThen(duplicate) },
  ])
  announceCase(ctx, duplicate)
  announceCase(ctx, survivor)
}

/** The cases an entry for this case passes through: itself, and the survivor of each that was closed as a duplicate. */
export async function pathOfSurvivors(ctx: Ctx, caseId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive path (id, next, depth) as (
      select id, survivor_id, 0 from cases where id = ${caseId}
      union all
      select cases.id, cases.survivor_id, depth + 1 from path join cases on cases.id = path.next where depth < 1000
    ) select id from path order by depth`.execute(ctx.db)
  return rows.map((row) => row.id)
}
