import { z } from 'zod'
import { YEARS } from '../calendars.rules.ts'

/** What the address of the calendars says: the year whose holidays are shown, this one when absent. */
export const calendarsSearch = z.object({
  year: z.number().int().min(YEARS.first).max(YEARS.last).optional().catch(undefined),
})
