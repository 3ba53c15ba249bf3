import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import type { VisitForm, visitFormsApi } from '../../visit-forms.contract.ts'
import { emptyForm } from '../../visit-forms.rules.ts'
import { presented } from '../form-items.ts'
import { addForm, mustDesign, tellAudit, whyNotName, whyNotOneMore } from '../write-form.ts'

type Body = Input<typeof visitFormsApi.create>['body']

/** Begins a form, with what another program made or with nothing. */
export function createForm(ctx: Ctx, { body }: { body: Body }): Promise<VisitForm> {
  mustDesign(ctx)
  return inTransaction(ctx, async (ctx) => {
    const { name, description = '', form = emptyForm() } = body
    const reasons = [...(await whyNotOneMore(ctx)), ...(await whyNotName(ctx, name))]
    if (reasons.length) throw invalid(...reasons)
    const id = await addForm(ctx, { name, description, form })
    await tellAudit(ctx, 'added', { id, name })
    return presented(ctx, id)
  })
}
