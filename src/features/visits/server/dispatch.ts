import type { Ctx } from '../../../platform/server/context.ts'
import { dayInChile } from '../../../platform/shared/chile/day.ts'
import { obey } from '../../../platform/shared/refusal.ts'
import { whoPaysFor } from '../../service/server/serve.ts'
import { whyNotServe } from '../../service/service.rules.ts'
import { isDispatched } from '../visits.rules.ts'

type Going = { startsAt: Date | null; technicianIds: readonly string[] }
type Sent = Going & { customerId: string; caseId: string | null; equipmentId: string | null }

/**
 * Nobody is sent to a customer that may not be served then. Asked when a visit is dispatched, and not again.
 * @throws Refusal when a supervisor must authorise it, or the customer is inactive
 */
export async function obeyService(ctx: Ctx, after: Sent, before?: Going): Promise<void> {
  const { startsAt, customerId, caseId, equipmentId } = after
  if (!startsAt || !isDispatched(after) || (before && isDispatched(before))) return
  // the product of a case is known from the case
  const product = caseId ? { caseId } : { equipmentId }
  const moment = { on: dayInChile(startsAt), at: startsAt }
  obey(whyNotServe(await whoPaysFor(ctx, { customerId, ...product, ...moment, mode: 'onSite' })))
}
