import { type RawBuilder, sql } from 'kysely'
import type { OnFirstMoved } from '../../../erp/server/settings/take-codes-along.ts'

/** Another company is the first: codes of products and groups stay with the company that gave them. */
export const moveCodes: OnFirstMoved = async ({ db }, { away, here }) => {
  for (const { from, to } of [
    { from: 1, to: away },
    { from: here, to: 1 },
  ]) {
    const move = (set: RawBuilder<unknown>, sameIn: RawBuilder<unknown>) =>
      sql`${set} where company = ${from} and not exists (${sameIn} and o.company = ${to})`.execute(db)
    await move(
      // who has a rule open under its former number is told that it changed
      sql`update warranty_rules r set company = ${to}, version = version + 1`,
      sql`select from warranty_rules o where o.type_id = r.type_id
        and o.product_code is not distinct from r.product_code and o.product_group is not distinct from r.product_group`,
    )
    await move(
      sql`update coverage_products p set company = ${to}`,
      sql`select from coverage_products o where o.coverage_id = p.coverage_id and o.product_code = p.product_code`,
    )
  }
}
