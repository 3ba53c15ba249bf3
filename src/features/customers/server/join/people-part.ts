import { sql } from 'kysely'
import { movePeople } from '../../../auth/server/move-people.ts'
import { counted, type JoinPart } from './parts.ts'

/** Who of the customer may sign in sees the one that stays, at once. */
export const peoplePart: JoinPart = {
  columns: ['people.customer_id'],
  count: async (ctx, goes) => ({ portalPeople: await counted(ctx, sql`from people where customer_id = ${goes}`) }),
  move: (ctx, { stays, goes }) => movePeople(ctx, { from: goes, to: stays }),
}
