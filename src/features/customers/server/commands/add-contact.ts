import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import type { Contact, customersApi } from '../../customers.contract.ts'
import { whyNotAdd } from '../../customers.rules.ts'
import { presentContact } from '../customers.queries.ts'
import { refreshKeys } from '../keys.ts'
import { lockCustomer } from '../lock-customer.ts'

export function addContact(ctx: Ctx, { params, body }: Input<typeof customersApi.addContact>): Promise<Contact> {
  return inTransaction(ctx, async (ctx) => {
    obey(whyNotAdd(await lockCustomer(ctx, params.id)))
    const row = await ctx.db
      .insertInto('contacts')
      .values({ id: ctx.newId(), customerId: params.id, ...body, createdAt: ctx.now, updatedAt: ctx.now })
      .returningAll()
      .executeTakeFirstOrThrow()
    await refreshKeys(ctx, params.id)
    ctx.touch(`customer:${params.id}`)
    return presentContact(ctx, row)
  })
}
