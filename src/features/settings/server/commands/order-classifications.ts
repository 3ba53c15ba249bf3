import { sql } from 'kysely'
import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { obey } from '../../../../platform/shared/refusal.ts'
import { recordAudit } from '../../../auth/server/audit.ts'
import type { settingsApi } from '../../settings.contract.ts'
import { siblings, whyNotOrder } from '../../settings.rules.ts'
import { holdKind, itemOf, subjectKinds, tableOf } from '../kinds.ts'

export function orderClassifications(
  ctx: Ctx,
  { params: { kind }, body: { ids } }: Input<typeof settingsApi.order>,
): Promise<Answer<typeof settingsApi.order>> {
  return inTransaction(ctx, async (ctx) => {
    const all = await holdKind(ctx, kind)
    obey(whyNotOrder(kind, all, ids))
    const before = siblings(kind, all, itemOf(all, ids[0]!).parentId)
    if (before.every((item, place) => item.id === ids[place])) return { ids }
    await sql`update ${tableOf(kind)} as item set position = placed.place - 1
      from unnest(${ids}::uuid[]) with ordinality as placed (id, place) where item.id = placed.id`.execute(ctx.db)
    await recordAudit(ctx, {
      action: 'classification.ordered',
      subjectKind: subjectKinds[kind],
      subjectId: null,
      subjectName: '',
      changes: { order: [before.map((item) => item.name), ids.map((id) => itemOf(all, id).name)] },
    })
    ctx.touch('settings')
    return { ids }
  })
}
