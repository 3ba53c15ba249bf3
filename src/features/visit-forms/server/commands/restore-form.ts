import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import type { VisitForm, visitFormsApi } from '../../visit-forms.contract.ts'
import { restoredState } from '../../visit-forms.rules.ts'
import { present, presented } from '../form-items.ts'
import { holdForm, tellAudit, whyNotOneMore } from '../write-form.ts'

/** Offers an archived form again, with the version that it had. */
export function restoreForm(ctx: Ctx, { params: { id } }: Input<typeof visitFormsApi.restore>): Promise<VisitForm> {
  return inTransaction(ctx, async (ctx) => {
    const before = await holdForm(ctx, id)
    if (before.state !== 'archived') return present(ctx, before)
    const reasons = await whyNotOneMore(ctx)
    if (reasons.length) throw invalid(...reasons)
    await ctx.db
      .updateTable('visitForms')
      .set({ state: restoredState(before) })
      .where('id', '=', id)
      .execute()
    await tellAudit(ctx, 'restored', before)
    return presented(ctx, id)
  })
}
