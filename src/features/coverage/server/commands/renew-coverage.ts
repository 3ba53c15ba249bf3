import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { addDays, lastDayOf } from '../../../../platform/shared/days.ts'
import { invalid, obey } from '../../../../platform/shared/refusal.ts'
import { attributesProblems, type KeptAttributes } from '../../attributes.rules.ts'
import { whyNotRenew, whyNotTerm } from '../../coverage.rules.ts'
import type { coveragesApi } from '../../coverages.contract.ts'
import { withTerms } from '../../types.rules.ts'
import { recordCoverageEvent } from '../history.ts'
import { holdToDecide, touchCoverage } from '../hold-coverage.ts'
import { refreshLastDays } from '../last-day.ts'
import { readCoverage } from '../read-coverage.ts'
import { termsOf } from '../term-columns.ts'
import { readType } from '../types/types.queries.ts'
import { inList, insertCoverage, usableType, whyNotFor } from './create-coverage.ts'
import { copyScope } from '../scope.ts'

/**
 * Renews a coverage: the same customer, products and terms (those of another type when one is given) for a new term.
 * Taking the hours along, both share one ledger, in which what is left of the earlier one lives on.
 */
export function renewCoverage(
  ctx: Ctx,
  { params, body }: Input<typeof coveragesApi.renew>,
): Promise<Answer<typeof coveragesApi.renew>> {
  return inTransaction(ctx, async (ctx) => {
    const row = await holdToDecide(ctx, params.id)
    const type = body.typeId ? await usableType(ctx, body.typeId) : await readType(ctx, row.typeId)
    const takesHoursAlong = body.takesHoursAlong ?? false
    const startsOn = body.startsOn ?? addDays(row.lastDay, 1)
    const endsOn = body.endsOn ?? lastDayOf(startsOn, type.durationMonths)
    obey(whyNotRenew(row, { startsOn, takesHoursAlong }))
    const same = type.id === row.typeId
    const kept = same ? (row.attributes as KeptAttributes) : {}
    const attributes = body.attributes ?? kept
    const reasons = [
      ...(await whyNotFor(ctx, row.customerId)),
      ...inList(whyNotTerm({ startsOn, endsOn })),
      // what was in order when it was made stays so
      ...(same && !body.attributes ? [] : attributesProblems(type.fields, attributes, kept)),
    ]
    if (reasons.length) throw invalid(...reasons)
    const terms = withTerms(
      same ? termsOf(row) : type.terms,
      body.grantedMinutes === undefined ? {} : { grantMinutes: body.grantedMinutes },
    )
    if (takesHoursAlong && terms.grantMinutes === null)
      throw invalid({ code: 'coverage.unlimited', field: 'takesHoursAlong' })
    const ledgerId = takesHoursAlong ? row.ledgerId : ctx.newId()
    if (!takesHoursAlong)
      await ctx.db.insertInto('ledgers').values({ id: ledgerId, customerId: row.customerId }).execute()
    const id = await insertCoverage(ctx, {
      type,
      terms,
      ledgerId,
      endsOn,
      body: {
        customerId: row.customerId,
        startsOn,
        reference: body.reference,
        notes: body.notes,
        attributes,
      },
      scope: row.scope,
      renewedFrom: row.id,
      takesHoursAlong,
    })
    await copyScope(ctx, row.id, id)
    if (row.scope === 'equipment') await refreshLastDays(ctx, [id])
    const made = await readCoverage(ctx, id)
    await recordCoverageEvent(ctx, row.id, { kind: 'renewed', to: { id, number: made.number, takesHoursAlong } })
    await recordCoverageEvent(ctx, id, {
      kind: 'created',
      from: { id: row.id, number: row.number, takesHoursAlong },
      to: { type: type.name, startsOn, endsOn },
    })
    await touchCoverage(ctx, row)
    return made
  })
}
