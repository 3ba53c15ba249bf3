import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed, notFound, obey } from '../../../../platform/shared/refusal.ts'
import { type casesApi, linkKind } from '../../cases.contract.ts'
import { caseAbilities } from '../../cases.rules.ts'
import { announceCase, lockCase, recordEvents, touchCase } from '../history.ts'
import { duplicatedBy, holdDuplicates, linkEvents, readRelated, type RelatedCase, relate } from '../links.ts'
import { reconsiderRecurrences } from '../recurrence/note-recurrences.ts'
import { mergeInto } from '../survivor.ts'

export function linkCases(
  ctx: Ctx,
  { params, body }: Input<typeof casesApi.link>,
): Promise<Answer<typeof casesApi.link>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await lockCase(ctx, params.id)
    if (!caseAbilities(ctx.actor, row).link) throw notAllowed()
    const { cases, reasons } = await readRelated(ctx, row.id, [body])
    if (reasons.length) throw invalid({ ...reasons[0]!, field: 'relatedCaseId' })
    const [other] = cases
    await holdDuplicates(ctx)
    await refuseTwice(ctx, row.id, other!)
    if (body.kind === 'duplicates') await refuseLoop(ctx, row.id, other!)
    await relate(ctx, row, cases)
    if (body.kind === 'duplicates') await reconsiderRecurrences(ctx, row)
    await touchCase(ctx, row)
    if (body.kind === 'duplicates' && row.category === 'closed')
      await mergeInto(ctx, row, (await duplicatedBy(ctx, row.id)).at(-1)!)
    return { id: other!.linkId }
  })
}

/** `relatesTo` has no direction; the others only once in each. */
async function refuseTwice(ctx: Ctx, caseId: string, other: RelatedCase): Promise<void> {
  const there = await ctx.db
    .selectFrom('caseLinks')
    .select('caseId')
    .where('kind', '=', other.kind)
    .where((is) =>
      is.or([
        is.and([is('caseId', '=', caseId), is('relatedCaseId', '=', other.id)]),
        is.and([is('caseId', '=', other.id), is('relatedCaseId', '=', caseId)]),
      ]),
    )
    .execute()
  const taken = there.some((link) => link.caseId === caseId || other.kind === 'relatesTo')
  obey(taken ? { code: 'case.already_linked', values: { number: other.number } } : undefined)
}

/** A case duplicates one other at most, and no chain of duplicates comes back to where it began. */
async function refuseLoop(ctx: Ctx, caseId: string, other: RelatedCase): Promise<void> {
  const beyond = await duplicatedBy(ctx, other.id)
  if (beyond.some((one) => one.id === caseId))
    throw conflict({ code: 'case.duplicate_loop', values: { number: other.number } })
  const [already] = await duplicatedBy(ctx, caseId)
  if (already) throw conflict({ code: 'case.already_duplicate', values: { number: already.number } })
}

/** Undoes a relation, told in both histories; a duplicate that was merged stands on its own again. */
export function unlinkCases(
  ctx: Ctx,
  { params }: Input<typeof casesApi.unlink>,
): Promise<Answer<typeof casesApi.unlink>> {
  return inTransaction(ctx, async (ctx) => {
    const link = await ctx.db.selectFrom('caseLinks').selectAll().where('id', '=', params.id).executeTakeFirst()
    if (!link) throw notFound('link')
    const row = await lockCase(ctx, link.caseId)
    if (!caseAbilities(ctx.actor, row).link) throw notAllowed()
    await holdDuplicates(ctx)
    const { numDeletedRows } = await ctx.db.deleteFrom('caseLinks').where('id', '=', link.id).executeTakeFirst()
    if (!numDeletedRows) throw notFound('link')
    const other = await ctx.db
      .selectFrom('cases')
      .select(['id', 'number', 'subject', 'customerId'])
      .where('id', '=', link.relatedCaseId)
      .executeTakeFirstOrThrow()
    await recordEvents(ctx, linkEvents('unlinked', row, { ...other, kind: linkKind.parse(link.kind) }))
    if (link.kind === 'duplicates') await reconsiderRecurrences(ctx, row)
    if (link.kind === 'duplicates' && row.survivorId)
      await ctx.db.updateTable('cases').set({ survivorId: null }).where('id', '=', row.id).execute()
    await touchCase(ctx, row)
    announceCase(ctx, other)
    return { id: link.id }
  })
}
