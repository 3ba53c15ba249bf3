import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'

/*
 * RUT and ERP code name one customer each. Whoever gives one to a customer holds its own name and shares all of them;
 * whoever gives out many at once holds them all. Customers are locked before names, never after.
 */

export async function shareNames(ctx: Pick<Ctx, 'db'>): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended('customer.names', 0))`.execute(ctx.db)
}

export async function holdNames(ctx: Pick<Ctx, 'db'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('customer.names', 0))`.execute(ctx.db)
}
