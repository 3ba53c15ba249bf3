import type { Selectable } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Customers } from '../../../platform/server/database.types.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import type { Customer } from '../customers.contract.ts'
import { customerAbilities, maySeeCustomer } from '../customers.rules.ts'

/** @throws Refusal 404 when it does not exist or is out of this person's reach */
export async function readCustomer(ctx: Ctx, id: string): Promise<Customer> {
  const row = await ctx.db.selectFrom('customers').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row || !maySeeCustomer(ctx.actor, row.id)) throw notFound('customer')
  return presentCustomer(ctx, row)
}

export function presentCustomer(ctx: Ctx, row: Selectable<Customers>): Customer {
  return {
    id: row.id,
    name: row.name,
    tradeName: row.tradeName,
    taxId: row.taxId,
    businessActivity: row.businessActivity,
    email: row.email,
    phone: row.phone,
    address: row.address,
    district: row.district,
    city: row.city,
    notes: row.notes,
    erpCode: row.erpCode,
    active: row.active,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    abilities: customerAbilities(ctx.actor, row),
  }
}
