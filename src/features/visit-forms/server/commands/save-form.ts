import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, obey } from '../../../../platform/shared/refusal.ts'
import { changesOf } from '../../../auth/server/audit.ts'
import type { VisitForm, visitFormsApi } from '../../visit-forms.contract.ts'
import { whyNotDesign } from '../../visit-forms.rules.ts'
import { present, presented } from '../form-items.ts'
import { holdForm, tellAudit, whyNotName } from '../write-form.ts'

/** Keeps what is being designed. When somebody else was faster, theirs comes back so that both can be seen. */
export function saveForm(ctx: Ctx, { params: { id }, body }: Input<typeof visitFormsApi.save>): Promise<VisitForm> {
  return inTransaction(ctx, async (ctx) => {
    const before = await holdForm(ctx, id)
    if (before.version !== body.version) throw conflict({ code: 'stale' }, { current: present(ctx, before) })
    obey(whyNotDesign(before))
    const { name = before.name, description = before.description, form } = body
    const reasons = name === before.name ? [] : await whyNotName(ctx, name, id)
    if (reasons.length) throw invalid(...reasons)
    await ctx.db
      .updateTable('visitForms')
      .set({ name, description, version: before.version + 1, changedBy: ctx.actor.id, changedAt: ctx.now })
      .$if(form !== undefined, (update) => update.set({ form: JSON.stringify(form) }))
      .where('id', '=', id)
      .execute()
    // a draft reaches nobody before it is published, and is kept every few seconds while it is drawn
    const changes = changesOf(before, { ...before, name, description }, ['name', 'description'])
    if (Object.keys(changes).length) await tellAudit(ctx, 'changed', { id, name }, changes)
    return presented(ctx, id)
  })
}
