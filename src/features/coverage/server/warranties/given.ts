import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import { type Existing, type Given, givenBy, type OwnProduct, purchasesOf, type Sold } from '../../warranties.rules.ts'
import { readRules } from './rules.queries.ts'

/** Products of one customer that are looked at; more than anybody registers. */
const MOST_OWN = 1000

export type GivenRow = Given & { type: { id: string; name: string } }

/** What the rules give for the purchases of a customer: those that were made already among them. */
export async function readGiven(
  ctx: Ctx,
  customerId: string,
  sold: Sold[],
): Promise<{ given: GivenRow[]; hasRules: boolean }> {
  const rules = (await readRules(ctx)).filter(({ type }) => type.active)
  if (!rules.length) return { given: [], hasRules: false }
  const types = new Map(rules.map(({ type }) => [type.id, { id: type.id, name: type.name }]))
  const plain = rules.map((rule) => Object.assign(rule, { typeId: rule.type.id }))
  const purchases = purchasesOf(sold, await ownProducts(ctx, customerId))
  const given = givenBy(plain, purchases, await existingOf(ctx, customerId))
  return { given: given.map((one) => Object.assign(one, { type: types.get(one.typeId)! })), hasRules: true }
}

async function ownProducts(ctx: Ctx, customerId: string): Promise<OwnProduct[]> {
  return ctx.db
    .selectFrom('equipment')
    .select(['id', 'productCode', 'productName', 'serial', 'purchasedOn', 'document', 'company'])
    .where('customerId', '=', customerId)
    .where('active', '=', true)
    .orderBy('id')
    .limit(MOST_OWN)
    .execute()
}

async function existingOf(ctx: Ctx, customerId: string): Promise<Existing[]> {
  const { rows } = await sql<Existing>`
    select id, number, type_id, purchase_key, starts_on,
      (select coalesce(json_agg(json_build_object('code', product_code, 'company', company)), '[]')
        from coverage_products where coverage_id = v.id) as products,
      (select coalesce(json_agg(equipment_id), '[]') from coverage_equipment where coverage_id = v.id) as equipment_ids
    from coverages v where customer_id = ${customerId} and kind = 'warranty'`.execute(ctx.db)
  return rows
}
