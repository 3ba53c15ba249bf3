import { sql } from 'kysely'
import { lockByName } from '../../../platform/server/context.ts'
import { bring, counted, type JoinPart } from '../../customers/server/join/parts.ts'

/** Contracts and warranties with their ledgers: whose they are is in no minute of them. */
export const coveragePart: JoinPart = {
  columns: ['ledgers.customer_id', 'coverages.customer_id'],
  async hold(ctx, goes) {
    await lockByName(ctx, `repairs.${goes}`)
    await sql`select from ledgers where customer_id = ${goes} order by id for no key update`.execute(ctx.db)
  },
  count: async (ctx, goes) => ({ coverages: await counted(ctx, sql`from coverages where customer_id = ${goes}`) }),
  async move(ctx, pair) {
    // a warranty that both have of one purchase stays in both: only the name by which it is not made twice is one's
    await sql`
      update coverages v set purchase_key = null where customer_id = ${pair.goes} and exists (
        select from coverages o
        where o.customer_id = ${pair.stays} and o.purchase_key = v.purchase_key and o.type_id = v.type_id
      )`.execute(ctx.db)
    for (const table of ['ledgers', 'coverages']) await bring(ctx, table, pair)
    ctx.touch('coverages')
  },
}
