import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { recordAudit } from '../../../auth/server/audit.ts'
import type { WarrantyRule, warrantyRulesApi } from '../../warranties.contract.ts'
import { fold } from '../../warranties.rules.ts'
import { findType } from '../types/types.queries.ts'
import { readRule, readRules } from './rules.queries.ts'

const MOST_RULES = 1000

/** Adds a rule: of one product or of one group, one of each type. */
export function addRule(
  ctx: Ctx,
  { body }: Input<typeof warrantyRulesApi.add>,
): Promise<Answer<typeof warrantyRulesApi.add>> {
  return inTransaction(ctx, async (ctx) => {
    await holdRules(ctx)
    const { productCode, productGroup, typeId, months } = body
    if (Boolean(productCode) === Boolean(productGroup))
      throw invalid({ code: 'warranty_rule.one_of_both', field: productGroup ? 'productGroup' : 'productCode' })
    await refuseType(ctx, typeId)
    const all = await readRules(ctx)
    if (all.length >= MOST_RULES) throw conflict({ code: 'warranty_rule.too_many', values: { most: MOST_RULES } })
    refuseTwice(all, { productCode, productGroup, typeId })
    const id = ctx.newId()
    await ctx.db.insertInto('warrantyRules').values({ id, productCode, productGroup, typeId, months }).execute()
    const rule = await readRule(ctx, id)
    await record(ctx, 'added', rule)
    return rule
  })
}

/** Changes the type or the months of a rule. */
export function saveRule(
  ctx: Ctx,
  { params, body }: Input<typeof warrantyRulesApi.save>,
): Promise<Answer<typeof warrantyRulesApi.save>> {
  return inTransaction(ctx, async (ctx) => {
    await holdRules(ctx)
    const before = await readRule(ctx, params.id)
    if (before.version !== body.version) throw conflict({ code: 'stale' }, { current: before })
    const { typeId = before.type.id, months = before.months } = body
    if (typeId !== before.type.id) {
      await refuseType(ctx, typeId)
      const others = (await readRules(ctx)).filter((one) => one.id !== before.id)
      refuseTwice(others, { productCode: before.productCode, productGroup: before.productGroup, typeId })
    }
    if (typeId === before.type.id && months === before.months) return before
    await ctx.db
      .updateTable('warrantyRules')
      .set({ typeId, months, version: before.version + 1 })
      .where('id', '=', before.id)
      .execute()
    const after = await readRule(ctx, before.id)
    await record(ctx, 'changed', after, before)
    return after
  })
}

export function removeRule(
  ctx: Ctx,
  { params }: Input<typeof warrantyRulesApi.remove>,
): Promise<Answer<typeof warrantyRulesApi.remove>> {
  return inTransaction(ctx, async (ctx) => {
    await holdRules(ctx)
    const rule = await readRule(ctx, params.id)
    await ctx.db.deleteFrom('warrantyRules').where('id', '=', rule.id).execute()
    await record(ctx, 'removed', rule)
    return { id: rule.id }
  })
}

/** Whoever changes rules waits for whoever is doing it. */
async function holdRules(ctx: Ctx): Promise<void> {
  if (!may(ctx.actor, 'supervise')) throw notAllowed()
  await lockByName(ctx, 'warranty-rules')
}

async function refuseType(ctx: Ctx, typeId: string): Promise<void> {
  const type = await findType(ctx, typeId, { hold: true })
  if (!type?.active) throw invalid({ code: 'warranty_rule.type_unknown', field: 'typeId' })
  if (type.kind !== 'warranty') throw invalid({ code: 'warranty_rule.no_warranty', field: 'typeId' })
}

type About = { productCode: string | null; productGroup: string | null; typeId: string }

function refuseTwice(all: Awaited<ReturnType<typeof readRules>>, { productCode, productGroup, typeId }: About): void {
  const same = all.find(
    (one) =>
      one.type.id === typeId &&
      fold(one.productCode) === fold(productCode) &&
      fold(one.productGroup) === fold(productGroup),
  )
  if (same) throw invalid({ code: 'warranty_rule.there_already', field: 'typeId', values: { months: same.months } })
}

async function record(ctx: Ctx, act: string, rule: WarrantyRule, before?: WarrantyRule): Promise<void> {
  await recordAudit(ctx, {
    action: `warrantyRule.${act}`,
    subjectKind: 'warrantyRule',
    subjectId: rule.id,
    subjectName: rule.name,
    changes: before && {
      ...(before.months === rule.months ? {} : { months: [before.months, rule.months] }),
      ...(before.type.id === rule.type.id ? {} : { warrantyType: [before.type.name, rule.type.name] }),
    },
  })
  ctx.touch('settings')
}
