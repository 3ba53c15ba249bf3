import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { conflict, invalid, notFound, obey } from '../../../../platform/shared/refusal.ts'
import { changesOf, recordAudit } from '../../../auth/server/audit.ts'
import type { Calendar, calendarsApi } from '../../calendars.contract.ts'
import { inOrder, whyNotDeactivate, whyNotKeep, whyNotStand } from '../../calendars.rules.ts'
import { holdCalendars } from '../calendars.queries.ts'
import { giveUpDefault, updateCalendar } from '../calendars.write.ts'
import { TOLD, told } from '../told.ts'
import type { UsersOfCalendar } from '../users-of-calendar.ts'

export function saveCalendar(
  ctx: Ctx,
  { params: { id }, body }: Input<typeof calendarsApi.save>,
  usersOf: UsersOfCalendar,
): Promise<Answer<typeof calendarsApi.save>> {
  return inTransaction(ctx, async (ctx) => {
    const all = await holdCalendars(ctx)
    const before = all.find((calendar) => calendar.id === id)
    if (!before) throw notFound('calendar')
    if (before.version !== body.version) throw conflict({ code: 'stale' }, { current: before })
    const after = changed(before, body)
    const others = all.filter((calendar) => calendar !== before)
    const wrong = whyNotKeep(others, { ...after, windows: body.windows ?? after.windows })
    if (wrong.length) throw invalid(...wrong)
    obey(whyNotStand(before, after))
    if (before.active && !after.active) obey(whyNotDeactivate(await usersOf(ctx, id)))
    const changes = changesOf(told(before), told(after), TOLD)
    if (!Object.keys(changes).length) return before
    if (after.isDefault && !before.isDefault) await giveUpDefault(ctx)
    await updateCalendar(ctx, after)
    const action = 'active' in changes ? (after.active ? 'activated' : 'deactivated') : 'changed'
    await recordAudit(ctx, {
      action: `calendar.${action}`,
      subjectKind: 'calendar',
      subjectId: id,
      subjectName: before.name,
      changes,
    })
    ctx.touch('settings')
    return after
  })
}

const changed = (before: Calendar, sent: Input<typeof calendarsApi.save>['body']): Calendar => ({
  id: before.id,
  name: sent.name ?? before.name,
  windows: sent.windows ? inOrder(sent.windows) : before.windows,
  keepsHolidays: sent.keepsHolidays ?? before.keepsHolidays,
  active: sent.active ?? before.active,
  isDefault: sent.isDefault ?? before.isDefault,
  version: before.version + 1,
})
