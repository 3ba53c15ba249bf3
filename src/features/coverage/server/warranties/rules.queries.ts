import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { WarrantyRule, warrantyRulesApi } from '../../warranties.contract.ts'
import { boughtProducts, nameOf } from './bought.ts'

type Row = Omit<WarrantyRule, 'name'>

/** Rules as they stand, without the names of what they are about. */
export async function readRules(ctx: Ctx): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select r.id, r.company, r.product_code, r.product_group, r.months, r.version,
      json_build_object('id', t.id, 'name', t.name, 'active', t.active) as type
    from warranty_rules r join coverage_types t on t.id = r.type_id
    order by r.product_group nulls last, r.product_code, r.company nulls first, t.name, r.id`.execute(ctx.db)
  return rows
}

/** All rules, those of groups first. How long we answer for what is not for contacts. */
export async function listRules(ctx: Ctx): Promise<Answer<typeof warrantyRulesApi.list>> {
  if (!may(ctx.actor, 'readStaffOnly')) throw notAllowed()
  return { items: await named(ctx, await readRules(ctx)) }
}

/** @throws Refusal 404 */
export async function readRule(ctx: Ctx, id: string): Promise<WarrantyRule> {
  const row = (await readRules(ctx)).find((one) => one.id === id)
  if (!row) throw notFound('warranty rule')
  return (await named(ctx, [row]))[0]!
}

async function named(ctx: Ctx, rows: Row[]): Promise<WarrantyRule[]> {
  if (!rows.length) return []
  const codes = rows.flatMap(({ productCode }) => productCode ?? [])
  const { products, groups } = await boughtProducts(ctx, { codes })
  return rows.map((row) => {
    const code = (row.productCode ?? row.productGroup)!
    return {
      id: row.id,
      company: row.company,
      productCode: row.productCode,
      productGroup: row.productGroup,
      name: nameOf(row.productCode ? products : groups, { code, company: row.company }) ?? code,
      type: row.type,
      months: row.months,
      version: row.version,
    }
  })
}
