import { firstCalendar } from '../../features/calendars/server/first-calendar.ts'
import { firstTypes } from '../../features/coverage/server/types/first-types.ts'
import { firstClassifications } from '../../features/settings/server/first-classifications.ts'
import type { Ctx } from '../../platform/server/context.ts'
import type { Language } from '../../platform/shared/words.ts'

/** What every company starts with, in its language. Only for a database that has none of it. */
export async function furnish(ctx: Ctx, language: Language) {
  const classifications = await firstClassifications(ctx, language)
  const calendar = await firstCalendar(ctx, language)
  const coverageTypes = await firstTypes(ctx, language, classifications.priorities)
  return { ...classifications, calendar, coverageTypes }
}
