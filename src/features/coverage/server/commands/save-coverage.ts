import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, type Reason } from '../../../../platform/shared/refusal.ts'
import { attachFiles } from '../../../files/server/attach.ts'
import { attributesProblems, type KeptAttributes, keptAttributes } from '../../attributes.rules.ts'
import { whyNotTermsChange } from '../../coverage.rules.ts'
import type { CoverageDetail, coveragesApi } from '../../coverages.contract.ts'
import { withTerms } from '../../types.rules.ts'
import { recordCoverageEvent } from '../history.ts'
import { holdToDecide, touchCoverage } from '../hold-coverage.ts'
import { refreshLastDays } from '../last-day.ts'
import { readCoverage } from '../read-coverage.ts'
import { columnsOf, termsOf } from '../term-columns.ts'
import { findCovered, type ScopeAsked, unknownCovered, writeScope } from '../scope.ts'
import { whyNotTerms } from '../terms.ts'
import { readType } from '../types/types.queries.ts'

type Body = Input<typeof coveragesApi.save>['body']

/** Changes what a coverage covers, its data or its terms. Its days and hours are changed by acts of their own. */
export function saveCoverage(
  ctx: Ctx,
  { params, body }: Input<typeof coveragesApi.save>,
): Promise<Answer<typeof coveragesApi.save>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await holdToDecide(ctx, params.id, body.version)
    const before = await readCoverage(ctx, row.id)
    const terms = withTerms(termsOf(row), body.terms ?? {})
    const asked = scopeAsked(before, body)
    const covered = asked && (await findCovered(ctx, asked))
    const reasons: Reason[] = [
      ...whyNotTermsChange(termsOf(row), terms),
      ...(body.terms?.calendarId ? await whyNotTerms(ctx, terms) : []),
      ...(covered ? unknownCovered(asked, covered) : []),
      ...(body.attributes
        ? attributesProblems(
            (await readType(ctx, row.typeId)).fields,
            body.attributes,
            row.attributes as KeptAttributes,
          )
        : []),
    ]
    if (reasons.length) throw invalid(...reasons)
    if (covered) await writeScope(ctx, row.id, covered)
    await ctx.db
      .updateTable('coverages')
      .set({
        ...columnsOf(terms),
        ...(body.reference === undefined ? {} : { reference: body.reference }),
        ...(body.notes === undefined ? {} : { notes: body.notes }),
        ...(body.attributes ? { attributes: JSON.stringify(keptAttributes(body.attributes)) } : {}),
        version: sql<number>`version + 1`,
      })
      .where('id', '=', row.id)
      .execute()
    if (body.fileIds) await replaceFiles(ctx, row.id, before, body.fileIds)
    if (covered || terms.stopsDuringRepair !== row.stopsDuringRepair)
      await refreshLastDays(ctx, [row.id], () => row.repairs)
    const after = await readCoverage(ctx, row.id)
    await recordCoverageEvent(ctx, row.id, { kind: 'changed', ...differences(before, after) })
    await touchCoverage(ctx, row)
    return after
  })
}

/** What is named is covered from now on; products without a word about the scope change it too. */
function scopeAsked(before: CoverageDetail, body: Body): ScopeAsked | undefined {
  const { scope, productCodes, products, equipmentIds } = body
  if ([scope, productCodes, products, equipmentIds].every((one) => one === undefined)) return undefined
  return {
    customerId: before.customer.id,
    before: before.products,
    scope,
    products,
    productCodes: productCodes ?? (products ? [] : before.products.map((one) => one.code)),
    equipmentIds: equipmentIds ?? before.equipment.map((one) => one.id),
  }
}

async function replaceFiles(ctx: Ctx, coverageId: string, before: CoverageDetail, fileIds: string[]): Promise<void> {
  const [had, wanted] = [new Set(before.files.map((file) => file.id)), new Set(fileIds)]
  const gone = [...had].filter((id) => !wanted.has(id))
  const come = [...wanted].filter((id) => !had.has(id))
  if (gone.length)
    await sql`delete from coverage_files where coverage_id = ${coverageId} and file_id = any(${gone}::uuid[])`.execute(
      ctx.db,
    )
  if (!come.length) return
  await attachFiles(ctx, come)
  await ctx.db
    .insertInto('coverageFiles')
    .values(come.map((fileId) => ({ coverageId, fileId })))
    .execute()
}

const TOLD = ['reference', 'scope', 'products', 'equipment', 'terms', 'attributes', 'notes', 'files'] as const

/** What is other than before, field by field. */
function differences(before: CoverageDetail, after: CoverageDetail) {
  const changed = TOLD.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  const part = (one: CoverageDetail) => Object.fromEntries(changed.map((field) => [field, one[field]]))
  return { from: part(before), to: part(after) }
}
