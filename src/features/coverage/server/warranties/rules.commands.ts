import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { recordAudit } from '../../../auth/server/audit.ts'
import type { WarrantyRule, warrantyRulesApi } from '../../warranties.contract.ts'
import { fold } from '../../warranties.rules.ts'
import type { ErpCompanies } from '../../../erp/server/companies.ts'
import { findType } from '../types/types.queries.ts'
import { readRule, readRules } from './rules.queries.ts'

const MOST_RULES = 1000

/** Adds a rule: of one product or of one group, one of each type in a company of the ERP and one for all. */
export async function addRule(
  ctx: Ctx,
  erp: ErpCompanies,
  { body }: Input<typeof warrantyRulesApi.add>,
): Promise<Answer<typeof warrantyRulesApi.add>> {
  const called = await namesOf(erp)
  return inTransaction(ctx, async (ctx) => {
    await holdRules(ctx)
    const { company, productCode, productGroup, typeId, months } = body
    if (Boolean(productCode) === Boolean(productGroup))
      throw invalid({ code: 'warranty_rule.one_of_both', field: productGroup ? 'productGroup' : 'productCode' })
    refuseCompany(erp, company)
    await refuseType(ctx, typeId)
    const all = await readRules(ctx)
    if (all.length >= MOST_RULES) throw conflict({ code: 'warranty_rule.too_many', values: { most: MOST_RULES } })
    refuseTwice(all, { company, productCode, productGroup, typeId })
    const id = ctx.newId()
    await ctx.db
      .insertInto('warrantyRules')
      .values({ id, company, productCode, productGroup, typeId, months })
      .execute()
    const rule = await readRule(ctx, id)
    await record(ctx, { act: 'added', rule, called })
    return rule
  })
}

/** Changes the company, the type or the months of a rule. */
export async function saveRule(
  ctx: Ctx,
  erp: ErpCompanies,
  { params, body }: Input<typeof warrantyRulesApi.save>,
): Promise<Answer<typeof warrantyRulesApi.save>> {
  const called = await namesOf(erp)
  return inTransaction(ctx, async (ctx) => {
    await holdRules(ctx)
    const before = await readRule(ctx, params.id)
    if (before.version !== body.version) throw conflict({ code: 'stale' }, { current: before })
    const { company = before.company, typeId = before.type.id, months = before.months } = body
    if (company !== before.company) refuseCompany(erp, company)
    if (typeId !== before.type.id) await refuseType(ctx, typeId)
    const elsewhere = company !== before.company || typeId !== before.type.id
    if (!elsewhere && months === before.months) return before
    if (elsewhere) {
      const others = (await readRules(ctx)).filter((one) => one.id !== before.id)
      refuseTwice(others, { ...before, company, typeId })
    }
    await ctx.db
      .updateTable('warrantyRules')
      .set({ company, typeId, months, version: before.version + 1 })
      .where('id', '=', before.id)
      .execute()
    const after = await readRule(ctx, before.id)
    await record(ctx, { act: 'changed', rule: after, before, called })
    return after
  })
}

export async function removeRule(
  ctx: Ctx,
  erp: ErpCompanies,
  { params }: Input<typeof warrantyRulesApi.remove>,
): Promise<Answer<typeof warrantyRulesApi.remove>> {
  const called = await namesOf(erp)
  return inTransaction(ctx, async (ctx) => {
    await holdRules(ctx)
    const rule = await readRule(ctx, params.id)
    await ctx.db.deleteFrom('warrantyRules').where('id', '=', rule.id).execute()
    await record(ctx, { act: 'removed', rule, called })
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

/** Whoever names a company means one whose codes can be seen. */
function refuseCompany(erp: ErpCompanies, company: number | null): void {
  const read = erp.all().map((one) => one.company)
  if (company !== null && !read.includes(company))
    throw invalid({ code: 'warranty_rule.company_unknown', field: 'company' })
}

type About = Pick<WarrantyRule, 'company' | 'productCode' | 'productGroup'> & { typeId: string }

function refuseTwice(all: Awaited<ReturnType<typeof readRules>>, about: About): void {
  const { company, productCode, productGroup, typeId } = about
  const same = all.find(
    (one) =>
      one.company === company &&
      one.type.id === typeId &&
      fold(one.productCode) === fold(productCode) &&
      fold(one.productGroup) === fold(productGroup),
  )
  if (same) throw invalid({ code: 'warranty_rule.there_already', field: 'typeId', values: { months: same.months } })
}

type Called = (company: number | null) => string | null

/** How companies are called when it happens: numbers may be of others one day. */
async function namesOf(erp: ErpCompanies): Promise<Called> {
  const names = await erp.names()
  return (company) =>
    company === null ? null : (names.find((one) => one.company === company)?.name ?? `N° ${company}`)
}

type Act = { act: 'added' | 'changed' | 'removed'; rule: WarrantyRule; before?: WarrantyRule; called: Called }

async function record(ctx: Ctx, { act, rule, before, called }: Act): Promise<void> {
  await recordAudit(ctx, {
    action: `warrantyRule.${act}`,
    subjectKind: 'warrantyRule',
    subjectId: rule.id,
    subjectName: [rule.name, called(rule.company)].filter(Boolean).join(' · '),
    changes: before && {
      ...(before.company === rule.company ? {} : { erpCompany: [called(before.company), called(rule.company)] }),
      ...(before.months === rule.months ? {} : { months: [before.months, rule.months] }),
      ...(before.type.id === rule.type.id ? {} : { warrantyType: [before.type.name, rule.type.name] }),
    },
  })
  ctx.touch('settings')
}
