import { sql } from 'kysely'
import { bring, type JoinPart } from '../../customers/server/join/parts.ts'
import { touchAuthorisation } from './touch-authorisation.ts'

/** Authorisations; a customer waits for one at a time. */
export const servicePart: JoinPart = {
  columns: ['authorisations.customer_id'],
  async whyNot({ db }, { stays, goes }) {
    const { rows } = await sql`
      select from authorisations where customer_id = any(${[stays, goes]}::uuid[]) and decision is null`.execute(db)
    return rows.length > 1 ? { code: 'customer.join_both_ask' } : undefined
  },
  async move(ctx, pair) {
    await bring(ctx, 'authorisations', pair)
    touchAuthorisation(ctx, pair.stays)
  },
}
