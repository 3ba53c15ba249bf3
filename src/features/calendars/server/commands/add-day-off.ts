import { type Ctx, inTransaction, lockByName } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { notAllowed, obey } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import { recordAudit } from '../../../auth/server/audit.ts'
import type { calendarsApi } from '../../calendars.contract.ts'
import { whyNotDayOff } from '../../calendars.rules.ts'
import { nationalHoliday } from '../holidays.ts'

/** Nobody attends on this day; said again, it gets another name. */
export function addDayOff(
  ctx: Ctx,
  { params: { on }, body: { name } }: Input<typeof calendarsApi.addDayOff>,
): Promise<Answer<typeof calendarsApi.addDayOff>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  obey(whyNotDayOff(on, nationalHoliday(on)))
  return inTransaction(ctx, async (ctx) => {
    await lockByName(ctx, `days-off.${on}`)
    const before = await ctx.db.selectFrom('daysOff').select('name').where('offOn', '=', on).executeTakeFirst()
    if (before?.name === name) return { on, name, source: 'company' }
    await ctx.db
      .insertInto('daysOff')
      .values({ offOn: on, name })
      .onConflict((conflict) => conflict.column('offOn').doUpdateSet({ name }))
      .execute()
    await recordAudit(ctx, {
      action: before ? 'dayOff.changed' : 'dayOff.added',
      subjectKind: 'dayOff',
      subjectId: null,
      subjectName: before?.name ?? name,
      changes: before ? { name: [before.name, name] } : { on: [null, on] },
    })
    ctx.touch('settings')
    return { on, name, source: 'company' }
  })
}
