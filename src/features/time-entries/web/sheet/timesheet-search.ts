import { z } from 'zod'

/** What the address of the week says: whose, and which; what cannot be understood in it is left out. */
const shape = z.object({
  personId: z.uuid().optional().catch(undefined),
  on: z.iso.date().optional().catch(undefined),
})
export type TimesheetSearch = z.infer<typeof shape>

export const readTimesheetSearch = (raw: Record<string, unknown>): TimesheetSearch => shape.parse(raw)
