import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import type { repairsApi } from '../../repairs.contract.ts'
import { mayReceive, whyNotReceive } from '../../repairs.rules.ts'
import { todayOf } from '../coverage-items.ts'
import { repairsInTurn } from './in-turn.ts'
import { findProduct, type Held, readRepair } from './repair-items.ts'
import { tellStopped } from './stopped.ts'
import type { TellCases } from './tell-cases.ts'

/** Notes that a product came to us to be repaired; one at a time. */
export function receiveForRepair(
  ctx: Ctx,
  { params, body }: Input<typeof repairsApi.receive>,
  tellCases: TellCases,
): Promise<Answer<typeof repairsApi.receive>> {
  return inTransaction(ctx, async (ctx) => {
    await repairsInTurn(ctx, params.id)
    const product = await findProduct(ctx, params.id, { hold: true })
    if (!mayReceive(ctx.actor)) throw notAllowed()
    const earlier = await ctx.db
      .selectFrom('repairs')
      .select(['receivedOn', 'returnedOn'])
      .where('equipmentId', '=', product.id)
      .execute()
    obey(whyNotReceive(earlier, body.receivedOn, todayOf(ctx)))
    if (body.caseId) await refuseForeignCase(ctx, product, body.caseId)
    const id = ctx.newId()
    const caseId = body.caseId ?? null
    const { receivedOn, note } = body
    await ctx.db
      .insertInto('repairs')
      .values({
        id,
        equipmentId: product.id,
        caseId,
        receivedOn,
        note,
        recordedBy: ctx.actor.id,
        recordedAt: ctx.now,
      })
      .execute()
    await tellStopped(ctx, product, { repairId: id, caseId, kind: 'repairReceived', to: { receivedOn } }, tellCases)
    return readRepair(ctx, id)
  })
}

async function refuseForeignCase(ctx: Ctx, { customerId }: Held, caseId: string): Promise<void> {
  const row = await ctx.db
    .selectFrom('cases')
    .select('id')
    .where('id', '=', caseId)
    .where('customerId', '=', customerId)
    .executeTakeFirst()
  if (!row) throw invalid({ code: 'repair.case_unknown', field: 'caseId' })
}
