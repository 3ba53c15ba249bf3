import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import { recordAudit } from '../../../auth/server/audit.ts'
import type { settingsApi } from '../../settings.contract.ts'
import { type Item, whyNotUsual } from '../../settings.rules.ts'
import { firstCustomerClasses, firstInternalActivities, firstPauseReasons } from '../first-classifications.ts'
import { holdKind, present, subjectKinds, tableOf } from '../kinds.ts'

const writers = {
  'internal-activities': firstInternalActivities,
  'pause-reasons': firstPauseReasons,
  'customer-classes': firstCustomerClasses,
}

/** Adds what a new company starts with, to one that began before there was this kind. */
export function addUsual(
  ctx: Ctx,
  { params: { kind } }: Input<typeof settingsApi.addUsual>,
): Promise<Answer<typeof settingsApi.addUsual>> {
  return inTransaction(ctx, async (ctx) => {
    obey(whyNotUsual(await holdKind(ctx, kind)))
    await writers[kind](ctx, ctx.language)
    const { rows } = await sql<Item>`select * from ${tableOf(kind)} order by position, id`.execute(ctx.db)
    for (const { id: subjectId, name: subjectName } of rows)
      await recordAudit(ctx, {
        action: 'classification.added',
        subjectKind: subjectKinds[kind],
        subjectId,
        subjectName,
      })
    ctx.touch('settings')
    return { items: rows.map((row) => present(kind, row)) }
  })
}
