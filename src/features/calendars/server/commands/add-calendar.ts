import { type Ctx, inTransaction } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, obey } from '../../../../platform/shared/refusal.ts'
import { recordAudit } from '../../../auth/server/audit.ts'
import type { Calendar, calendarsApi } from '../../calendars.contract.ts'
import { inOrder, whyNotKeep, whyNotOneMore, whyNotStand } from '../../calendars.rules.ts'
import { holdCalendars } from '../calendars.queries.ts'
import { giveUpDefault, insertCalendar } from '../calendars.write.ts'

/** Adds a calendar; the first active one is what cases without coverage go by. */
export function addCalendar(
  ctx: Ctx,
  { body }: Input<typeof calendarsApi.add>,
): Promise<Answer<typeof calendarsApi.add>> {
  return inTransaction(ctx, async (ctx) => {
    const all = await holdCalendars(ctx)
    const wrong = whyNotKeep(all, body)
    if (wrong.length) throw invalid(...wrong)
    obey(whyNotOneMore(all))
    const active = body.active ?? true
    const calendar: Calendar = {
      id: ctx.newId(),
      name: body.name,
      windows: inOrder(body.windows),
      keepsHolidays: body.keepsHolidays ?? true,
      active,
      isDefault: body.isDefault ?? (active && !all.some((other) => other.isDefault)),
      version: 1,
    }
    obey(whyNotStand(undefined, calendar))
    if (calendar.isDefault) await giveUpDefault(ctx)
    await insertCalendar(ctx, calendar)
    await recordAudit(ctx, {
      action: 'calendar.added',
      subjectKind: 'calendar',
      subjectId: calendar.id,
      subjectName: calendar.name,
    })
    ctx.touch('settings')
    return calendar
  })
}
