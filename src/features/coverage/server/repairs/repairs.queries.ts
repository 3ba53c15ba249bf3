import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notFound } from '../../../../platform/shared/refusal.ts'
import { maySeeCustomer } from '../../../customers/customers.rules.ts'
import type { repairsApi } from '../../repairs.contract.ts'
import { mayReceive } from '../../repairs.rules.ts'
import { findProduct, findRepairs, readRepair } from './repair-items.ts'

type Listed = Answer<typeof repairsApi.list>

/** When a product was with us, newest first. */
export async function listRepairs(ctx: Ctx, { params }: Input<typeof repairsApi.list>): Promise<Listed> {
  const { id } = await findProduct(ctx, params.id)
  const items = await findRepairs(ctx, sql`r.equipment_id = ${id}`, 100)
  return { items, abilities: { receive: mayReceive(ctx.actor) } }
}

/** One repair. */
export async function findRepair(
  ctx: Ctx,
  { params }: Input<typeof repairsApi.read>,
): Promise<Answer<typeof repairsApi.read>> {
  const repair = await readRepair(ctx, params.id)
  await findProduct(ctx, repair.equipment.id)
  return repair
}

/** What of a customer is with us now. */
export async function listHere(ctx: Ctx, { params }: Input<typeof repairsApi.here>): Promise<Listed> {
  const customer = await ctx.db.selectFrom('customers').select('id').where('id', '=', params.id).executeTakeFirst()
  if (!customer || !maySeeCustomer(ctx.actor, customer.id)) throw notFound('customer')
  const items = await findRepairs(ctx, sql`q.customer_id = ${customer.id} and r.returned_on is null`, 200)
  return { items, abilities: { receive: mayReceive(ctx.actor) } }
}
