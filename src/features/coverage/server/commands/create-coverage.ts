import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { lastDayOf } from '../../../../platform/shared/days.ts'
import { invalid, notAllowed, type Reason } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { attachFiles } from '../../../files/server/attach.ts'
import { attributesProblems, keptAttributes } from '../../attributes.rules.ts'
import { whyNotTerm } from '../../coverage.rules.ts'
import type { CoverageType } from '../../coverage-types.contract.ts'
import type { coveragesApi } from '../../coverages.contract.ts'
import { withTerms } from '../../types.rules.ts'
import { contractedGrants } from '../../grants.rules.ts'
import type { Terms } from '../../terms.contract.ts'
import { recordCoverageEvent } from '../history.ts'
import { touchCoverage } from '../hold-coverage.ts'
import { refreshLastDays } from '../last-day.ts'
import { putGrants } from '../ledger/put-grants.ts'
import { readCoverage } from '../read-coverage.ts'
import { columnsOf } from '../term-columns.ts'
import { findCovered, type ScopeAsked, unknownCovered, writeScope } from '../scope.ts'
import { whyNotTerms } from '../terms.ts'
import { findType } from '../types/types.queries.ts'

type Body = Input<typeof coveragesApi.create>['body']

/** Makes a contract or warranty on the terms of its type, with the hours of its term. */
export function createCoverage(
  ctx: Ctx,
  { body }: Input<typeof coveragesApi.create>,
): Promise<Answer<typeof coveragesApi.create>> {
  if (!may(ctx.actor, 'supervise')) throw notAllowed()
  return inTransaction(ctx, async (ctx) => {
    const type = await usableType(ctx, body.typeId)
    const endsOn = body.endsOn ?? lastDayOf(body.startsOn, type.durationMonths)
    const terms = withTerms(type.terms, {
      ...body.terms,
      ...(body.grantedMinutes === undefined ? {} : { grantMinutes: body.grantedMinutes }),
    })
    const asked: ScopeAsked = { ...body, customerId: body.customerId }
    const covered = await findCovered(ctx, asked)
    const reasons = [
      ...(await whyNotFor(ctx, body.customerId)),
      ...inList(whyNotTerm({ startsOn: body.startsOn, endsOn })),
      ...unknownCovered(asked, covered),
      ...attributesProblems(type.fields, body.attributes ?? {}),
      ...(await whyNotTerms(ctx, terms)),
    ]
    if (reasons.length) throw invalid(...reasons)
    const ledgerId = ctx.newId()
    await ctx.db.insertInto('ledgers').values({ id: ledgerId, customerId: body.customerId }).execute()
    const id = await insertCoverage(ctx, { type, terms, ledgerId, endsOn, body })
    await writeScope(ctx, id, covered)
    if (covered.equipmentIds.length) await refreshLastDays(ctx, [id])
    await recordCoverageEvent(ctx, id, { kind: 'created', to: { type: type.name, startsOn: body.startsOn, endsOn } })
    return readCoverage(ctx, id)
  })
}

/** A kind that coverages are made of, held so that it stays as it is meanwhile. */
export async function usableType(ctx: Ctx, id: string): Promise<CoverageType> {
  const type = await findType(ctx, id, { hold: true })
  if (!type?.active) throw invalid({ code: 'coverage.type_unknown', field: 'typeId' })
  return type
}

type New = {
  type: Pick<CoverageType, 'id' | 'kind'>
  terms: Terms
  ledgerId: string
  endsOn: string
  body: Pick<Body, 'customerId' | 'startsOn' | 'reference' | 'notes' | 'attributes' | 'fileIds'>
  scope?: string
  renewedFrom?: string
  takesHoursAlong?: boolean
  purchaseKey?: string
}

/** Writes the row of a coverage that stood every question, and the hours of its term. @returns its id */
export async function insertCoverage(ctx: Ctx, { type, terms, ledgerId, endsOn, body, ...more }: New): Promise<string> {
  const id = ctx.newId()
  const { customerId, startsOn, reference, notes, attributes, fileIds = [] } = body
  await ctx.db
    .insertInto('coverages')
    .values({
      id,
      customerId,
      typeId: type.id,
      kind: type.kind,
      ledgerId,
      startsOn,
      endsOn,
      lastDay: endsOn,
      reference,
      notes,
      attributes: JSON.stringify(keptAttributes(attributes ?? {})),
      scope: more.scope ?? 'all',
      renewedFrom: more.renewedFrom ?? null,
      takesHoursAlong: more.takesHoursAlong ?? false,
      purchaseKey: more.purchaseKey ?? null,
      ...columnsOf(terms),
      createdBy: ctx.actor.id,
      createdAt: ctx.now,
    })
    .execute()
  if (fileIds.length) {
    await attachFiles(ctx, fileIds)
    const files = [...new Set(fileIds)].map((fileId) => ({ coverageId: id, fileId }))
    await ctx.db.insertInto('coverageFiles').values(files).execute()
  }
  const { grantMinutes: minutes, grantPeriod: period, carryOver } = terms
  const grants = minutes === null ? [] : contractedGrants({ startsOn, endsOn }, { minutes, period, carryOver })
  await putGrants(ctx, { id, ledgerId }, grants, { source: 'contracted' })
  await touchCoverage(ctx, { id, customerId })
  return id
}

export async function whyNotFor(ctx: Ctx, customerId: string): Promise<Reason[]> {
  const { rows } = await sql<{ active: boolean }>`
    select active from customers where id = ${customerId} for key share`.execute(ctx.db)
  if (!rows[0]) return [{ code: 'coverage.customer_unknown', field: 'customerId' }]
  return rows[0].active ? [] : [{ code: 'customer.inactive', field: 'customerId' }]
}

export const inList = (reason: Reason | undefined): Reason[] => (reason ? [reason] : [])
