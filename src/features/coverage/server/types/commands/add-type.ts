import { type Ctx, inTransaction } from '../../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../../platform/shared/contract.ts'
import { obey } from '../../../../../platform/shared/refusal.ts'
import { recordAudit } from '../../../../auth/server/audit.ts'
import type { coverageTypesApi } from '../../../coverage-types.contract.ts'
import { keyedFields } from '../../../own-fields.rules.ts'
import { usualTerms } from '../../../terms.contract.ts'
import { type Designed, USUAL_MONTHS, whyNotKeep, whyNotOneMore, withTerms } from '../../../types.rules.ts'
import { holdTypes, knownTo, obeyAll } from '../hold-types.ts'
import { readType } from '../types.queries.ts'
import { rowOf, writeLevels, writeTopics } from '../write-type.ts'

export function addType(
  ctx: Ctx,
  { body }: Input<typeof coverageTypesApi.add>,
): Promise<Answer<typeof coverageTypesApi.add>> {
  return inTransaction(ctx, async (ctx) => {
    await holdTypes(ctx)
    const designed: Designed = {
      name: body.name,
      kind: body.kind,
      durationMonths: body.durationMonths ?? USUAL_MONTHS,
      terms: withTerms(usualTerms, body.terms),
      fields: keyedFields(body.fields ?? []),
      topicIds: [...new Set(body.topicIds)],
      serviceLevels: body.serviceLevels ?? [],
      active: body.active ?? true,
    }
    const known = await knownTo(ctx, designed)
    obey(whyNotOneMore(known.others.length))
    obeyAll(whyNotKeep(known, designed))
    const id = ctx.newId()
    await ctx.db
      .insertInto('coverageTypes')
      .values({ id, ...rowOf(designed) })
      .execute()
    await writeTopics(ctx, id, designed.topicIds)
    await writeLevels(ctx, id, designed.serviceLevels)
    await recordAudit(ctx, {
      action: 'coverageType.added',
      subjectKind: 'coverageType',
      subjectId: id,
      subjectName: designed.name,
    })
    ctx.touch('settings')
    return readType(ctx, id)
  })
}
