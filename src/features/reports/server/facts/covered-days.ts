import { sql } from 'kysely'
import type { Sql } from '../engine/define.ts'

/** Joins the days on which a customer was covered; joined once, whatever the number of facts. */
export const coveredDaysOf = (customerId: Sql): Sql =>
  sql`left join covered_days covered on covered.customer_id = ${customerId}`

/** Whether the customer had a contract or warranty in force on that day; nobody's day is not covered. */
export const coveredOn = (day: Sql): Sql => sql`coalesce(covered.days @> ${day}, false)`
