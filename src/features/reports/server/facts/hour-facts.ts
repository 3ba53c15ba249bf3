import { sql } from 'kysely'
import type { Range } from '../../range.rules.ts'
import type { Sql } from '../engine/define.ts'

const firstOfMonth = (day: Sql): Sql => sql`(${day} - (extract(day from ${day})::int - 1))`

/**
 * Hours put into coverages that could be used on one of these days, with their adjustments. Those of months that an early
 * end left out never came: they expire before they begin.
 */
export const grantFacts = ({ from, until }: Range, customerId: string | null): Sql =>
  sql`select g.grant_id as id, g.coverage_id, v.customer_id, v.type_id, g.granted_minutes as minutes,
      ${firstOfMonth(sql`greatest(g.starts_on, ${from}::date)`)} as month
    from grant_balances g left join coverages v on v.id = g.coverage_id
    where g.starts_on <= ${until}::date and g.expires_on >= greatest(g.starts_on, ${from}::date)
      ${customerId ? sql`and v.customer_id = ${customerId}` : sql``}`

/**
 * What the work of these days took, one row each part: from contracted hours, without limit, or beyond them. Work that
 * was taken back has no parts.
 */
export const partFacts = ({ from, until }: Range, customerId: string | null): Sql =>
  sql`select a.charge_id as id, a.part, a.kind, a.minutes, a.worked_on, a.coverage_id, v.customer_id, v.type_id,
      ${firstOfMonth(sql`a.worked_on`)} as month
    from allocations a left join coverages v on v.id = a.coverage_id
    where a.worked_on between ${from}::date and ${until}::date
      ${customerId ? sql`and v.customer_id = ${customerId}` : sql``}`
