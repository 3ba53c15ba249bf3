import { z } from 'zod'

/** What the address of a visit says: which version of its report is shown, the last one when absent. */
const shape = z.object({ report: z.int().positive().optional().catch(undefined) })
export type VisitSearch = z.infer<typeof shape>

export const readVisitSearch = (raw: Record<string, unknown>): VisitSearch => shape.parse(raw)
