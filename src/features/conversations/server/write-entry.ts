import type { Ctx } from '../../../platform/server/context.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import { indexEntry } from '../../cases/server/case-texts.ts'
import { type CaseRow, holdCases, recordEvents, touchCase } from '../../cases/server/history.ts'
import { caseThen } from '../../cases/server/links.ts'
import { noteAnswer } from '../../cases/server/promises/keep-promises.ts'
import type { RichText } from '../../cases/server/sanitise.ts'
import { pathOfSurvivors } from '../../cases/server/survivor.ts'
import type { EntryKind } from '../conversations.contract.ts'

type HeldCase = Awaited<ReturnType<typeof holdCases>>[number]
/** The case that something is said in, and the one that keeps it: its survivor, when it was closed as a duplicate. */
export type Where = { asked: HeldCase; kept: CaseRow }

/** Holds the case and the one that keeps what is said in it. @throws Refusal 404 when there is no such case */
export async function holdWhereKept(ctx: Ctx, caseId: string): Promise<Where> {
  const end = await endOfPath(ctx, caseId)
  const rows = await holdCases(ctx, [...new Set([caseId, end])])
  const asked = rows.find((row) => row.id === caseId)
  if (!asked) throw notFound('case')
  if (!asked.survivorId) return { asked, kept: asked }
  // closed as a duplicate while this one waited
  if ((await endOfPath(ctx, caseId)) !== end) return holdWhereKept(ctx, caseId)
  return { asked, kept: rows.find((row) => row.id === end)! }
}

const endOfPath = async (ctx: Ctx, caseId: string) => (await pathOfSurvivors(ctx, caseId)).at(-1) ?? caseId

type NewEntry = {
  id: string
  kind: EntryKind
  internal: boolean
  text: RichText
  contactId: string | null
  saidAt: Date
}

/** Writes what was said into cases that are held; false, and nothing is written, when the id is there already. */
export async function writeEntry(ctx: Ctx, { asked, kept }: Where, entry: NewEntry): Promise<boolean> {
  const { id, kind, internal, text, contactId, saidAt } = entry
  const written = await ctx.db
    .insertInto('entries')
    .values({
      id,
      caseId: kept.id,
      customerId: kept.customerId,
      kind,
      internal,
      bodyHtml: text.html,
      bodyText: text.text,
      contactId,
      authorId: ctx.actor.id,
      saidAt,
      recordedAt: ctx.now,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (!written.numInsertedOrUpdatedRows) return false
  await indexEntry(ctx, { caseId: kept.id, entryId: id, internal, text: text.text })
  await touchCase(ctx, kept)
  if (!internal && ctx.actor.role !== 'contact') await noteAnswer(ctx, kept, saidAt)
  if (kept.id !== asked.id) await tellBoth(ctx, asked, kept, id)
  return true
}

async function tellBoth(ctx: Ctx, asked: CaseRow, kept: CaseRow, entryId: string): Promise<void> {
  await recordEvents(ctx, [
    { caseId: asked.id, kind: 'entryForwarded', subjectId: entryId, to: caseThen(kept) },
    { caseId: kept.id, kind: 'entryReceived', subjectId: entryId, from: caseThen(asked) },
  ])
  ctx.touch(`case:${asked.id}`)
}
