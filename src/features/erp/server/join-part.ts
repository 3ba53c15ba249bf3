import { sql } from 'kysely'
import { bring, type JoinPart } from '../../customers/server/join/parts.ts'

/** Copies of the ERP, what imports wrote and what they told; of two copies of a panel, that of the code which is in use. */
export const erpPart: JoinPart = {
  columns: ['erp_snapshots.customer_id', 'erp_customers.customer_id', 'erp_import_changes.customer_id'],
  async move(ctx, pair) {
    await sql`
      delete from erp_snapshots s using erp_snapshots o
      where (s.customer_id, o.customer_id) in ((${pair.stays}, ${pair.goes}), (${pair.goes}, ${pair.stays}))
        and s.company = o.company and s.panel = o.panel and not exists (
          select from customer_codes k
          where k.customer_id = ${pair.stays} and k.company = s.company and k.code = s.erp_code
        )`.execute(ctx.db)
    for (const table of ['erp_snapshots', 'erp_customers', 'erp_import_changes']) await bring(ctx, table, pair)
  },
}
