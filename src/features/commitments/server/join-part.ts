import { sql } from 'kysely'
import { bring, counted, type JoinPart } from '../../customers/server/join/parts.ts'

/** Commitments go with their cases. */
export const commitmentsPart: JoinPart = {
  columns: ['commitments.customer_id'],
  count: async (ctx, goes) => ({ commitments: await counted(ctx, sql`from commitments where customer_id = ${goes}`) }),
  move: (ctx, pair) => bring(ctx, 'commitments', pair),
}
