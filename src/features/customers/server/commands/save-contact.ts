import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { conflict, notFound } from '../../../../platform/shared/refusal.ts'
import type { Contact, customersApi } from '../../customers.contract.ts'
import { presentContact } from '../customers.queries.ts'
import { refreshKeys } from '../keys.ts'
import { lockCustomer } from '../lock-customer.ts'

export function saveContact(ctx: Ctx, { params, body }: Input<typeof customersApi.saveContact>): Promise<Contact> {
  return inTransaction(ctx, async (ctx) => {
    const found = ctx.db.selectFrom('contacts').selectAll().where('id', '=', params.id)
    const customerId = (await found.executeTakeFirst())?.customerId
    if (!customerId) throw notFound('contact')
    await lockCustomer(ctx, customerId)
    const before = await found.executeTakeFirstOrThrow()
    if (before.joinedInto) throw conflict({ code: 'contact.joined', values: { name: before.name } })
    const { version, ...changes } = body
    if (before.version !== version) throw conflict({ code: 'stale' }, { current: presentContact(ctx, before) })
    const row = await ctx.db
      .updateTable('contacts')
      .set({ ...changes, version: version + 1, updatedAt: ctx.now })
      .where('id', '=', params.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await refreshKeys(ctx, customerId)
    ctx.touch(`customer:${customerId}`)
    return presentContact(ctx, row)
  })
}
