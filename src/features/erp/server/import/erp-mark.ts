import { type RawBuilder, sql } from 'kysely'
import { isNamed } from '../is-named.ts'

/** What the last imports said of a customer that the ERP does not count among its customers any more. */
export type ErpMark = 'inactive' | 'gone'

/**
 * The mark of customer `c`, as long as it has the codes it was brought with. One of several companies bears it when it is
 * a customer of none of them; of a company that was never imported nobody knows.
 */
export const erpMark: RawBuilder<ErpMark | null> = sql`(
  select case
    when bool_or(e.gone_at is null and e.written -> 'active' is distinct from 'false') then null
    when bool_or(e.gone_at is null) then 'inactive'
    when count(*) > 0 then 'gone' end
  from customer_codes k left join erp_customers e
    on e.company = k.company and e.code = lower(k.code collate "C") and e.customer_id = k.customer_id
  where k.customer_id = c.id
    and ${isNamed('k.company')})`
