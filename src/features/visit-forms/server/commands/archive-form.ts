import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import type { VisitForm, visitFormsApi } from '../../visit-forms.contract.ts'
import { present, presented } from '../form-items.ts'
import { holdForm, tellAudit } from '../write-form.ts'

/** No longer offers a form for new visits; those that have it keep it. */
export function archiveForm(ctx: Ctx, { params: { id } }: Input<typeof visitFormsApi.archive>): Promise<VisitForm> {
  return inTransaction(ctx, async (ctx) => {
    const before = await holdForm(ctx, id)
    if (before.state === 'archived') return present(ctx, before)
    await ctx.db.updateTable('visitForms').set({ state: 'archived' }).where('id', '=', id).execute()
    await tellAudit(ctx, 'archived', before)
    return presented(ctx, id)
  })
}
