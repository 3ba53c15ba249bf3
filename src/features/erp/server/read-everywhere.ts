import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import { notFound } from '../../../platform/shared/refusal.ts'
import type { Kept, Reading } from '../erp.contract.ts'
import type { ErpCompanies } from './companies.ts'
import { FIRST_COMPANY } from './status.ts'

export type ReadThere<K extends Kept> = { company: number; reading: Reading<K> }

/**
 * A panel of a customer in every company of the ERP where it has a code, all at once: several take no longer than one. Of
 * a customer without any code the first company says why there is nothing.
 * @throws Refusal 404 when there is no such customer
 */
export async function readEverywhere<K extends Kept>(
  ctx: Ctx,
  erp: Pick<ErpCompanies, 'all'>,
  customerId: string,
  panel: K,
): Promise<ReadThere<K>[]> {
  const { rows } = await sql<{ codes: { company: number; code: string }[] }>`
    select (select coalesce(json_agg(json_build_object('company', company, 'code', code)), '[]') from customer_codes
      where customer_id = c.id) as codes
    from customers c where c.id = ${customerId}`.execute(ctx.db)
  if (!rows[0]) throw notFound('customer')
  const codes = new Map(rows[0].codes.map(({ company, code }) => [company, code]))
  const linked = erp.all().filter(({ company }) => codes.has(company))
  const asked = linked.length ? linked : erp.all().filter(({ company }) => company === FIRST_COMPANY)
  return Promise.all(
    asked.map(async (window) => {
      const { company } = window
      const customer = { id: customerId, company, erpCode: codes.get(company) ?? null }
      return { company, reading: await window.readPanel(ctx, customer, panel) }
    }),
  )
}
