import type { Ctx } from '../../../platform/server/context.ts'
import type { Language } from '../../../platform/shared/words.ts'
import { calendarsText } from '../calendars.text.ts'
import { OFFICE_WINDOWS } from '../calendars.rules.ts'
import { insertCalendar } from './calendars.write.ts'

/** Writes the calendar that a company starts with, in its language. Only for a database that has none. */
export async function firstCalendar(ctx: Ctx, language: Language): Promise<{ id: string }> {
  const id = ctx.newId()
  await insertCalendar(ctx, {
    id,
    name: calendarsText[language].firstName,
    windows: OFFICE_WINDOWS,
    keepsHolidays: true,
    active: true,
    isDefault: true,
    version: 1,
  })
  return { id }
}
