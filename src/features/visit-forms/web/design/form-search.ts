import { z } from 'zod'

/** What the address of a form says: how it looks instead of its design, its versions, or one of them. */
const shape = z.object({
  view: z.enum(['preview', 'versions']).optional().catch(undefined),
  version: z.int().min(1).optional().catch(undefined),
})
export type FormSearch = z.infer<typeof shape>

export const readFormSearch = (raw: Record<string, unknown>): FormSearch => shape.parse(raw)
