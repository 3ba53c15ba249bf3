import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import type { customersApi, Equipment } from '../../customers.contract.ts'
import { whyNotAdd, whyNotBoughtOn } from '../../customers.rules.ts'
import { presentEquipment } from '../customers.queries.ts'
import { refreshKeys } from '../keys.ts'
import { lockCustomer } from '../lock-customer.ts'

export function addEquipment(ctx: Ctx, { params, body }: Input<typeof customersApi.addEquipment>): Promise<Equipment> {
  return inTransaction(ctx, async (ctx) => {
    obey(whyNotAdd(await lockCustomer(ctx, params.id)))
    obey(whyNotBoughtOn(body.purchasedOn, dayInChile(ctx.now)))
    const row = await ctx.db
      .insertInto('equipment')
      .values({
        id: ctx.newId(),
        customerId: params.id,
        source: 'manual',
        ...body,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await refreshKeys(ctx, params.id)
    ctx.touch(`customer:${params.id}`)
    return presentEquipment(ctx, row)
  })
}
