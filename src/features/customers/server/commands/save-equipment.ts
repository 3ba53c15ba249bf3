import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { conflict, notFound, obey } from '../../../../platform/shared/refusal.ts'
import type { customersApi, Equipment } from '../../customers.contract.ts'
import { whyNotBoughtOn } from '../../customers.rules.ts'
import { presentEquipment } from '../customers.queries.ts'
import { refreshKeys } from '../keys.ts'
import { lockCustomer } from '../lock-customer.ts'

export function saveEquipment(
  ctx: Ctx,
  { params, body }: Input<typeof customersApi.saveEquipment>,
): Promise<Equipment> {
  return inTransaction(ctx, async (ctx) => {
    const found = ctx.db.selectFrom('equipment').selectAll().where('id', '=', params.id)
    const customerId = (await found.executeTakeFirst())?.customerId
    if (!customerId) throw notFound('equipment')
    await lockCustomer(ctx, customerId)
    const before = await found.executeTakeFirstOrThrow()
    const { version, ...changes } = body
    if (before.version !== version) throw conflict({ code: 'stale' }, { current: presentEquipment(ctx, before) })
    obey(whyNotBoughtOn(body.purchasedOn, dayInChile(ctx.now)))
    const recoded = changes.productCode !== undefined && changes.productCode !== before.productCode
    const row = await ctx.db
      .updateTable('equipment')
      // whose code it is, is known of what was read of the ERP alone
      .set({ ...changes, ...(recoded ? { company: null } : {}), version: version + 1, updatedAt: ctx.now })
      .where('id', '=', params.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await refreshKeys(ctx, customerId)
    ctx.touch(`customer:${customerId}`)
    return presentEquipment(ctx, row)
  })
}
