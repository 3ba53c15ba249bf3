import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, notFound, obey } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { recordAudit } from '../../../auth/server/audit.ts'
import type { calendarsApi } from '../../calendars.contract.ts'
import { whyNotDayOff } from '../../calendars.rules.ts'

export function removeDayOff(
  ctx: Ctx,
  { params: { on } }: Input<typeof calendarsApi.removeDayOff>,
): Promise<Answer<typeof calendarsApi.removeDayOff>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  obey(whyNotDayOff(on))
  return inTransaction(ctx, async (ctx) => {
    const removed = await ctx.db.deleteFrom('daysOff').where('offOn', '=', on).returning('name').executeTakeFirst()
    if (!removed) throw notFound('day off')
    await recordAudit(ctx, {
      action: 'dayOff.removed',
      subjectKind: 'dayOff',
      subjectId: null,
      subjectName: removed.name,
      changes: { on: [on, null] },
    })
    ctx.touch('settings')
    return { on }
  })
}
