import { type RawBuilder, sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import type { z } from 'zod'
import type { scope } from '../coverages.contract.ts'
import type { CoveredCode } from '../warranties.rules.ts'

type Scope = z.infer<typeof scope>
export type ScopeAsked = {
  customerId: string
  scope?: Scope
  /** In whichever company of the ERP. */
  productCodes?: string[]
  products?: CoveredCode[]
  equipmentIds?: string[]
  /** What is covered until now: who names one of these codes again, and no company, means the same product. */
  before?: Product[]
}
type Product = { code: string; name: string; company: number | null }
export type Covered = { scope: Scope; products: Product[]; equipmentIds: string[] }

/** What is to be covered, with the names of products as the customer's own things or the ERP call them. */
export async function findCovered(ctx: Ctx, asked: ScopeAsked): Promise<Covered> {
  const wanted = wantedOf(asked)
  const ids = [...new Set(asked.equipmentIds)]
  const scope = asked.scope ?? (ids.length ? 'equipment' : wanted.length ? 'products' : 'all')
  const equipmentIds = scope === 'equipment' && ids.length ? await ofCustomer(ctx, asked.customerId, ids) : []
  const products = scope === 'products' && wanted.length ? await named(ctx, asked.customerId, wanted) : []
  return { scope, products, equipmentIds }
}

/** Each once, as it is asked for. */
function wantedOf({ productCodes = [], products, before = [] }: ScopeAsked): CoveredCode[] {
  const byCode = productCodes.flatMap((code): CoveredCode[] => {
    const known = products ? [] : before.filter((one) => one.code === code)
    return known.length ? known : [{ code, company: null }]
  })
  const all = [...byCode, ...(products ?? [])]
  return [...new Map(all.map(({ code, company }) => [`${company} ${code}`, { code, company }])).values()]
}

async function ofCustomer(ctx: Ctx, customerId: string, ids: string[]): Promise<string[]> {
  const rows = await ctx.db
    .selectFrom('equipment')
    .select('id')
    .where('customerId', '=', customerId)
    .where('id', '=', (is) => is.fn.any(is.val(ids)))
    .execute()
  return rows.map((row) => row.id)
}

async function named(ctx: Ctx, customerId: string, wanted: CoveredCode[]): Promise<Product[]> {
  const { rows } = await sql<Product>`
    select w.code, w.company, coalesce(
      (select product_name from equipment e where customer_id = ${customerId} and product_code = w.code
        and ${isOf(sql`e.company`)} limit 1),
      (select one->>'name' from erp_snapshots s, jsonb_array_elements(payload->'items') one
        where customer_id = ${customerId} and panel = 'products' and jsonb_typeof(payload->'items') = 'array'
          and one->>'code' = w.code and ${isOf(sql`s.company`)} order by s.company limit 1),
      (select product_name from equipment e where product_code = w.code and ${isOf(sql`e.company`)} limit 1),
      w.code) as name
    from unnest(${wanted.map(({ code }) => code)}::text[], ${wanted.map(({ company }) => company)}::smallint[])
      as w (code, company)`.execute(ctx.db)
  return rows
}

const isOf = (company: RawBuilder<unknown>) => sql`(w.company is null or w.company = ${company})`

/** What stands against this scope: nothing named, or something that is not the customer's. */
export function unknownCovered({ equipmentIds = [] }: ScopeAsked, covered: Covered): Reason[] {
  if (covered.scope === 'products' && !covered.products.length)
    return [{ code: 'coverage.no_products', field: 'productCodes' }]
  if (covered.scope !== 'equipment') return []
  if (!equipmentIds.length) return [{ code: 'coverage.no_equipment', field: 'equipmentIds' }]
  return new Set(equipmentIds).size === covered.equipmentIds.length
    ? []
    : [{ code: 'coverage.equipment_unknown', field: 'equipmentIds' }]
}

/** Writes what a coverage covers, in place of what it covered. */
export async function writeScope(
  ctx: Ctx,
  coverageId: string,
  { scope, products, equipmentIds }: Covered,
): Promise<void> {
  await ctx.db.updateTable('coverages').set({ scope }).where('id', '=', coverageId).execute()
  await ctx.db.deleteFrom('coverageProducts').where('coverageId', '=', coverageId).execute()
  await ctx.db.deleteFrom('coverageEquipment').where('coverageId', '=', coverageId).execute()
  if (products.length)
    await ctx.db
      .insertInto('coverageProducts')
      .values(
        products.map(({ code, name, company }) => ({ coverageId, productCode: code, productName: name, company })),
      )
      .execute()
  if (equipmentIds.length)
    await ctx.db
      .insertInto('coverageEquipment')
      .values(equipmentIds.map((equipmentId) => ({ coverageId, equipmentId })))
      .execute()
}

/** The products of one coverage for another. */
export async function copyScope(ctx: Ctx, fromId: string, toId: string): Promise<void> {
  await sql`insert into coverage_products (coverage_id, product_code, product_name, company)
    select ${toId}, product_code, product_name, company from coverage_products where coverage_id = ${fromId}`.execute(
    ctx.db,
  )
  await sql`insert into coverage_equipment (coverage_id, equipment_id)
    select ${toId}, equipment_id from coverage_equipment where coverage_id = ${fromId}`.execute(ctx.db)
}
