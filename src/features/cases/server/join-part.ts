import { sql } from 'kysely'
import { bring, counted, type JoinPart, rename } from '../../customers/server/join/parts.ts'

/** Cases keep their number, and everything that stands in them. */
export const casesPart: JoinPart = {
  columns: ['cases.customer_id', 'cases.contact_id'],
  async hold(ctx, goes) {
    await sql`select from cases where customer_id = ${goes} order by id for no key update`.execute(ctx.db)
  },
  count: async (ctx, goes) => ({
    cases: await counted(ctx, sql`from cases where customer_id = ${goes}`),
    pendingCases: await counted(ctx, sql`from cases where customer_id = ${goes} and category in ('open', 'waiting')`),
  }),
  async move(ctx, pair, contacts) {
    const { rows } = await sql<{ id: string }>`select id from cases where customer_id = ${pair.goes}`.execute(ctx.db)
    await bring(ctx, 'cases', pair)
    await rename(ctx, 'cases', pair, contacts)
    for (const { id } of rows.slice(0, MOST_TOLD)) ctx.touch(`case:${id}`)
    ctx.touch('cases')
  },
}

/** Nobody has more of them open at this moment. */
const MOST_TOLD = 500
