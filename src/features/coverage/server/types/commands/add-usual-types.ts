import { type Ctx, inTransaction } from '../../../../../platform/server/context.ts'
import type { Answer } from '../../../../../platform/shared/contract.ts'
import { conflict } from '../../../../../platform/shared/refusal.ts'
import { recordAudit } from '../../../../auth/server/audit.ts'
import { firstPriorities } from '../../../../settings/server/first-classifications.ts'
import type { coverageTypesApi } from '../../../coverage-types.contract.ts'
import { firstTypes } from '../first-types.ts'
import { holdTypes } from '../hold-types.ts'
import { listTypes } from '../types.queries.ts'

/** Adds the kinds that a new company starts with, to one that began before there were contracts. */
export function addUsualTypes(ctx: Ctx): Promise<Answer<typeof coverageTypesApi.addUsual>> {
  return inTransaction(ctx, async (ctx) => {
    await holdTypes(ctx)
    const some = await ctx.db.selectFrom('coverageTypes').select('id').limit(1).execute()
    if (some.length) throw conflict({ code: 'coverage_type.not_empty' })
    await firstTypes(ctx, ctx.language, await firstPriorities(ctx))
    const types = await listTypes(ctx)
    for (const { id: subjectId, name: subjectName } of types.items)
      await recordAudit(ctx, { action: 'coverageType.added', subjectKind: 'coverageType', subjectId, subjectName })
    ctx.touch('settings')
    return types
  })
}
