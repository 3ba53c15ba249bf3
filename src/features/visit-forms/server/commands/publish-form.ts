import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, obey } from '../../../../platform/shared/refusal.ts'
import { whyNotPublish } from '../../publishing.rules.ts'
import type { VisitForm, visitFormsApi } from '../../visit-forms.contract.ts'
import { whyNotAnother } from '../../visit-forms.rules.ts'
import { present, presented } from '../form-items.ts'
import { holdForm, tellAudit } from '../write-form.ts'

/** Gives what is designed to technicians. Versions before it stay as they are, for the visits that have them. */
export function publishForm(
  ctx: Ctx,
  { params: { id }, body }: Input<typeof visitFormsApi.publish>,
): Promise<VisitForm> {
  return inTransaction(ctx, async (ctx) => {
    const before = await holdForm(ctx, id)
    if (body.version !== undefined && body.version !== before.version)
      throw conflict({ code: 'stale' }, { current: present(ctx, before) })
    obey(whyNotAnother(before))
    const reasons = whyNotPublish(before.form)
    if (reasons.length) throw invalid(...reasons)
    const number = (before.publishedVersion ?? 0) + 1
    await ctx.db
      .insertInto('visitFormVersions')
      .values({
        formId: id,
        number,
        form: JSON.stringify(before.form),
        publishedBy: ctx.actor.id,
        publishedAt: ctx.now,
      })
      .execute()
    await ctx.db
      .updateTable('visitForms')
      .set({ state: 'published', publishedVersion: number })
      .where('id', '=', id)
      .execute()
    await tellAudit(ctx, 'published', before, { publishedVersion: [before.publishedVersion, number] })
    return presented(ctx, id)
  })
}
