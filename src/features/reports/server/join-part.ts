import { sql } from 'kysely'
import type { JoinPart } from '../../customers/server/join/parts.ts'

/** Kept reports of a customer, and those that are to be made, ask for the one that stays. */
export const reportsPart: JoinPart = {
  columns: [],
  async move({ db }, { stays, goes }) {
    const asking = sql`set parameters = jsonb_set(parameters, '{customerId}', to_jsonb(${stays}::text))
      where parameters ->> 'customerId' = ${goes}`
    await sql`update saved_reports ${asking}`.execute(db)
    await sql`update report_deliveries ${asking} and made_at is null`.execute(db)
  },
}
