import type { Selectable } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Customers } from '../../../platform/server/database.types.ts'
import { conflict, notAllowed, notFound } from '../../../platform/shared/refusal.ts'
import { may } from '../../auth/auth.rules.ts'
import { maySeeCustomer } from '../customers.rules.ts'

/**
 * Holds the customer for this transaction, for a person who may change it; its contacts and products are changed
 * under the same lock, because together they are what it is found by.
 * @throws Refusal 404 out of this person's reach, 403 when it may not be changed, 409 when it was joined with another
 */
export async function lockCustomer(ctx: Ctx, id: string): Promise<Selectable<Customers>> {
  const row = await holdCustomer(ctx, id)
  if (!may(ctx.actor, 'attend')) throw notAllowed()
  return row
}

/** The same for whoever sees it, to do what asks for more or less than to change it. */
export async function holdCustomer(ctx: Ctx, id: string): Promise<Selectable<Customers>> {
  if (!maySeeCustomer(ctx.actor, id)) throw notFound('customer')
  const query = ctx.db.selectFrom('customers').selectAll().where('id', '=', id).forNoKeyUpdate()
  const row = await query.executeTakeFirst()
  if (!row) throw notFound('customer')
  if (row.joinedInto) await refuseJoined(ctx, { name: row.name, joinedInto: row.joinedInto })
  return row
}

/** @throws Refusal 409 that names the customer that stays */
async function refuseJoined(ctx: Ctx, { name, joinedInto }: { name: string; joinedInto: string }): Promise<never> {
  const query = ctx.db.selectFrom('customers').select('name').where('id', '=', joinedInto)
  const stays = await query.executeTakeFirstOrThrow()
  throw conflict({ code: 'customer.joined', values: { name, other: stays.name } }, { customerId: joinedInto })
}
