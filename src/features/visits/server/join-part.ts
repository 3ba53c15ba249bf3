import { sql } from 'kysely'
import { bring, counted, type JoinPart, rename } from '../../customers/server/join/parts.ts'

/** Visits go with their reports; a phone that is away sends its report of the same visit. */
export const visitsPart: JoinPart = {
  columns: ['visits.customer_id', 'visits.contact_id'],
  async hold(ctx, goes) {
    await sql`select from visits where customer_id = ${goes} order by id for no key update`.execute(ctx.db)
  },
  count: async (ctx, goes) => ({ visits: await counted(ctx, sql`from visits where customer_id = ${goes}`) }),
  async move(ctx, pair, contacts) {
    const { rows } = await sql<{ id: string }>`
      select id from visits where customer_id = ${pair.goes} and state in ('planned', 'travelling', 'onSite')`.execute(
      ctx.db,
    )
    await bring(ctx, 'visits', pair)
    await rename(ctx, 'visits', pair, contacts)
    for (const { id } of rows) ctx.touch(`visit:${id}`)
  },
}
