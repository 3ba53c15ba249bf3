import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { conflict, notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import type { Customer, customersApi } from '../../customers.contract.ts'
import { customerAbilities, whyNotDeactivate } from '../../customers.rules.ts'
import { readCustomer } from '../customers.queries.ts'
import { refreshKeys } from '../keys.ts'
import { lockCustomer } from '../lock-customer.ts'
import { refuseClass, refuseTaken } from './create-customer.ts'

export function saveCustomer(ctx: Ctx, { params, body }: Input<typeof customersApi.save>): Promise<Customer> {
  return inTransaction(ctx, async (ctx) => {
    const before = await lockCustomer(ctx, params.id)
    const { version, ...changes } = body
    if (before.version !== version) throw conflict({ code: 'stale' }, { current: await readCustomer(ctx, params.id) })
    const classId = changes.classId === undefined ? before.classId : changes.classId
    if (classId !== before.classId && !customerAbilities(ctx.actor, before).classify) throw notAllowed()
    const turning = changes.active !== undefined && changes.active !== before.active
    if (turning && !customerAbilities(ctx.actor, before).deactivate) throw notAllowed()
    if (turning && !changes.active) await refuseWhilePending(ctx, params.id)
    await refuseTaken(ctx, changes, params.id)
    await refuseClass(ctx, classId, before.classId)
    await ctx.db
      .updateTable('customers')
      .set({ ...changes, version: version + 1, updatedAt: ctx.now })
      .where('id', '=', params.id)
      .execute()
    await refreshKeys(ctx, params.id)
    ctx.touch(`customer:${params.id}`)
    return readCustomer(ctx, params.id)
  })
}

/** Also waits for cases that are being registered at this moment: they refer to the row. */
async function refuseWhilePending(ctx: Ctx, id: string) {
  await ctx.db.selectFrom('customers').select('id').where('id', '=', id).forUpdate().execute()
  const { rows } = await sql<{ count: number }>`
    select count(*) from (
      select from cases where customer_id = ${id} and category in ('open', 'waiting') limit 100
    ) pending`.execute(ctx.db)
  obey(whyNotDeactivate({ pendingCases: rows[0]!.count }))
}
