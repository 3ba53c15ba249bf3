import type { Ctx } from '../../../../platform/server/context.ts'
import { type RecurrentOf, recurrentOf } from '../../cases.contract.ts'
import { type CaseRow, recordEvent } from '../history.ts'
import { findRecurrences, type Reported } from './find-recurrences.ts'

/** A case and what it counts as so far. */
type Counted = { caseId: string; recurrent: RecurrentOf | null }

type Row = { earlierCaseId: string; same: RecurrentOf; days: number; dismissed: boolean }

/** What a situation that is being registered brings back: what its case counts as, and the rows to be written with it. */
export async function recurrencesOfNew(
  ctx: Ctx,
  reported: Reported,
  dismissedIds: string[],
): Promise<{ recurrent: RecurrentOf | null; rows: Row[] }> {
  const rows = await rowsOf(ctx, reported, dismissedIds)
  const standing = rows.filter(({ dismissed }) => !dismissed).map(({ same }) => same)
  return { recurrent: standing.find((same) => same === 'equipment') ?? standing[0] ?? null, rows }
}

/** Writes which earlier cases this one brings back; those that are written already stay as they are. */
export async function writeRecurrences(ctx: Ctx, caseId: string, rows: Row[]): Promise<void> {
  if (!rows.length) return
  await ctx.db
    .insertInto('caseRecurrences')
    .values(rows.map((row) => ({ caseId, ...row })))
    .onConflict((conflict) => conflict.columns(['caseId', 'earlierCaseId']).doNothing())
    .execute()
}

async function rowsOf(ctx: Ctx, reported: Reported, dismissedIds: string[]): Promise<Row[]> {
  const found = await findRecurrences(ctx, reported, { visibleOnly: false, dismissedIds })
  return found.map(({ caseId: earlierCaseId, of: same, days }) => {
    return { earlierCaseId, same, days, dismissed: dismissedIds.includes(earlierCaseId) }
  })
}

/**
 * Writes which earlier cases this one brings back, and tells its history when that changes what it counts as. Those
 * that somebody dismissed stay dismissed.
 */
export async function noteRecurrences(ctx: Ctx, reported: Reported & Counted): Promise<void> {
  const { caseId } = reported
  const rows = await rowsOf(ctx, reported, await dismissedOf(ctx, caseId))
  if (!rows.length && !reported.recurrent) return
  await ctx.db.deleteFrom('caseRecurrences').where('caseId', '=', caseId).where('dismissed', '=', false).execute()
  await writeRecurrences(ctx, caseId, rows)
  await countAs(ctx, reported, await standingOf(ctx, caseId))
}

/** Whether a case that stands brings an earlier one back is asked again, as of its registration. */
export async function reconsiderRecurrences(ctx: Ctx, row: CaseRow, now: Partial<Reported> = {}): Promise<void> {
  const { id: caseId, customerId, equipmentId, topicId, subject, descriptionText: text, registeredAt: at } = row
  const recurrent = recurrentOf.nullable().parse(row.recurrent)
  await noteRecurrences(ctx, { caseId, customerId, equipmentId, topicId, subject, text, at, recurrent, ...now })
}

async function dismissedOf(ctx: Ctx, caseId: string): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('caseRecurrences')
    .select('earlierCaseId')
    .where('caseId', '=', caseId)
    .where('dismissed', '=', true)
    .execute()
  return rows.map(({ earlierCaseId }) => earlierCaseId)
}

/** What a case counts as by the earlier ones that nobody dismissed: of the same product before of the same customer. */
export async function standingOf(ctx: Ctx, caseId: string): Promise<RecurrentOf | null> {
  const row = await ctx.db
    .selectFrom('caseRecurrences')
    .select('same')
    .where('caseId', '=', caseId)
    .where('dismissed', '=', false)
    .orderBy('same', 'desc')
    .executeTakeFirst()
  return row ? recurrentOf.parse(row.same) : null
}

/** What it counts as from now on, told in its history when that is something else. */
export async function countAs(ctx: Ctx, { caseId, recurrent: from }: Counted, to: RecurrentOf | null): Promise<void> {
  if (to === from) return
  await ctx.db.updateTable('cases').set({ recurrent: to }).where('id', '=', caseId).execute()
  await recordEvent(ctx, { caseId, kind: 'recurrenceChanged', from, to })
}
