import { type Ctx, inTransaction } from '../../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../../platform/shared/contract.ts'
import { recordAudit } from '../../../../auth/server/audit.ts'
import type { coverageTypesApi } from '../../../coverage-types.contract.ts'
import { promising, whyNotLevels } from '../../../types.rules.ts'
import { existing, holdTypes, obeyAll } from '../hold-types.ts'
import { namesOf, toldLevels } from '../told-type.ts'
import { readLevels } from '../types.queries.ts'
import { writeLevels } from '../write-type.ts'

/** What is promised to those whom nothing covers. */
export function saveLevels(
  ctx: Ctx,
  { body: { items } }: Input<typeof coverageTypesApi.saveLevels>,
): Promise<Answer<typeof coverageTypesApi.saveLevels>> {
  return inTransaction(ctx, async (ctx) => {
    await holdTypes(ctx)
    const priorityIds = items.map((level) => level.priorityId)
    obeyAll(whyNotLevels(items, await existing(ctx, 'priorities', priorityIds), 'items'))
    const before = await readLevels(ctx)
    await writeLevels(ctx, null, promising(items))
    const after = await readLevels(ctx)
    const names = await namesOf(ctx, { topicIds: [], serviceLevels: [...before.items, ...after.items] })
    const told = [before, after].map((levels) => toldLevels(levels.items, names, ctx.language))
    if (JSON.stringify(told[0]) === JSON.stringify(told[1])) return after
    await recordAudit(ctx, {
      action: 'serviceLevels.changed',
      subjectKind: 'serviceLevels',
      subjectId: null,
      subjectName: '',
      changes: { serviceLevels: [told[0], told[1]] },
    })
    ctx.touch('settings')
    return after
  })
}
