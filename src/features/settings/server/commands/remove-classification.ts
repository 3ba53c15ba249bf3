import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import { recordAudit } from '../../../auth/server/audit.ts'
import type { settingsApi } from '../../settings.contract.ts'
import { whyNotRemove } from '../../settings.rules.ts'
import { holdKind, isUsed, itemOf, subjectKinds, tableOf } from '../kinds.ts'

export function removeClassification(
  ctx: Ctx,
  { params: { kind, id } }: Input<typeof settingsApi.remove>,
): Promise<Answer<typeof settingsApi.remove>> {
  return inTransaction(ctx, async (ctx) => {
    const all = await holdKind(ctx, kind)
    const item = itemOf(all, id)
    obey(whyNotRemove(kind, all, item, await isUsed(ctx, kind, id)))
    await sql`delete from ${tableOf(kind)} where id = ${id}`.execute(ctx.db)
    await recordAudit(ctx, {
      action: 'classification.removed',
      subjectKind: subjectKinds[kind],
      subjectId: id,
      subjectName: item.name,
    })
    ctx.touch('settings')
    return { id }
  })
}
