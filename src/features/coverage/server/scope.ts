import { sql } from 'kysely'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Reason } from '../../../platform/shared/refusal.ts'
import type { z } from 'zod'
import type { scope } from '../coverages.contract.ts'

type Scope = z.infer<typeof scope>
export type ScopeAsked = {
  customerId: string
  scope?: Scope
  productCodes?: string[]
  equipmentIds?: string[]
  /** What is covered until now: who names one of these codes again means the same product. */
  before?: Product[]
}
type Product = { code: string; name: string; company: number | null }
export type Covered = { scope: Scope; products: Product[]; equipmentIds: string[] }

/** What is to be covered, with the names of products as the customer's own things or the ERP call them. */
export async function findCovered(ctx: Ctx, asked: ScopeAsked): Promise<Covered> {
  const codes = [...new Set(asked.productCodes)]
  const ids = [...new Set(asked.equipmentIds)]
  const scope = asked.scope ?? (ids.length ? 'equipment' : codes.length ? 'products' : 'all')
  const equipmentIds = scope === 'equipment' && ids.length ? await ofCustomer(ctx, asked.customerId, ids) : []
  const products = scope === 'products' && codes.length ? await productsOf(ctx, asked, codes) : []
  return { scope, products, equipmentIds }
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

/** Codes that were typed or chosen count in whichever company of the ERP. */
async function productsOf(ctx: Ctx, { customerId, before = [] }: ScopeAsked, codes: string[]): Promise<Product[]> {
  const known = codes.map((code) => before.filter((one) => one.code === code))
  const named = await namesOf(
    ctx,
    customerId,
    codes.filter((_, place) => !known[place]!.length),
  )
  return [...known.flat(), ...named.map((one) => Object.assign(one, { company: null }))]
}

async function namesOf(ctx: Ctx, customerId: string, codes: string[]) {
  if (!codes.length) return []
  const { rows } = await sql<{ code: string; name: string }>`
    select code, coalesce(
      (select product_name from equipment where customer_id = ${customerId} and product_code = code limit 1),
      (select one->>'name' from erp_snapshots, jsonb_array_elements(payload->'items') one
        where customer_id = ${customerId} and panel = 'products' and jsonb_typeof(payload->'items') = 'array'
          and one->>'code' = code order by company limit 1),
      (select product_name from equipment where product_code = code limit 1), code) as name
    from unnest(${codes}::text[]) code`.execute(ctx.db)
  return rows
}

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
