import { type RawBuilder, sql } from 'kysely'

/** What the last import said of a customer that the ERP does not count among its customers any more. */
export type ErpMark = 'inactive' | 'gone'

/** The mark of customer `c`, as long as it has the code it was brought with. */
export const erpMark: RawBuilder<ErpMark | null> = sql`(
  select case when e.gone_at is not null then 'gone' when e.written -> 'active' = 'false' then 'inactive' end
  from erp_customers e where e.code = lower(c.erp_code collate "C") and e.customer_id = c.id)`
