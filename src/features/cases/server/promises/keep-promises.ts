import type { Updateable } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Cases } from '../../../../platform/server/database.types.ts'
import { type Change, duesOf } from '../../promises.rules.ts'
import type { CaseRow } from '../history.ts'
import { makePromise } from './make-promise.ts'
import { readFacts } from './recompute.ts'

/** What changes in a case and moves its promises; a new priority or coverage is a new promise. */
type Moves = { change?: Change; priorityId?: string; coverageId?: string | null }

/**
 * What the row of a locked case must say of its promises after this change, from its facts. A case of before there
 * were promises gets one now.
 */
export async function promisesAfter(ctx: Ctx, row: CaseRow, moves: Moves): Promise<Updateable<Cases>> {
  const { promise, ...story } = await readFacts(ctx, row.id)
  const told = moves.change ? { ...story, changes: [...story.changes, moves.change] } : story
  const { priorityId = row.priorityId, coverageId = row.coverageId } = moves
  const anew = !promise || priorityId !== row.priorityId || coverageId !== row.coverageId
  if (!anew) return duesOf(told, promise)
  const made = await makePromise(ctx, { coverageId, priorityId, registeredAt: row.registeredAt })
  return { ...made.columns, ...duesOf(told, made.promise) }
}

/** Our people have said something that the customer can see: the first time, the case is answered. */
export async function noteAnswer(ctx: Ctx, row: CaseRow, saidAt: Date): Promise<void> {
  if (!row.promisedAt || (row.respondedAt && row.respondedAt <= saidAt)) return
  const dues = await promisesAfter(ctx, row, {})
  await ctx.db.updateTable('cases').set(dues).where('id', '=', row.id).execute()
}
