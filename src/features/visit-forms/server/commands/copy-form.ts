import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { invalid, notFound } from '../../../../platform/shared/refusal.ts'
import type { VisitForm, visitFormsApi } from '../../visit-forms.contract.ts'
import { findForm, presented } from '../form-items.ts'
import { addForm, mustDesign, tellAudit, whyNotName, whyNotOneMore } from '../write-form.ts'

/** Begins another form from this one as it is being designed, archived or not. */
export function copyForm(ctx: Ctx, { params, body: { name } }: Input<typeof visitFormsApi.copy>): Promise<VisitForm> {
  mustDesign(ctx)
  return inTransaction(ctx, async (ctx) => {
    const from = await findForm(ctx, params.id)
    if (!from) throw notFound('form')
    const reasons = [...(await whyNotOneMore(ctx)), ...(await whyNotName(ctx, name))]
    if (reasons.length) throw invalid(...reasons)
    const id = await addForm(ctx, { name, description: from.description, form: from.form })
    await tellAudit(ctx, 'added', { id, name }, { copyOf: [null, from.name] })
    return presented(ctx, id)
  })
}
