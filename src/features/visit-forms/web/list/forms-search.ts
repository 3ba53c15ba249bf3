import { z } from 'zod'

/** What the address of the list says: archived forms too, or that a new one is begun, from which template. */
const shape = z.object({
  archived: z.literal(true).optional().catch(undefined),
  new: z.string().max(40).optional().catch(undefined),
})
export type FormsSearch = z.infer<typeof shape>

export const readFormsSearch = (raw: Record<string, unknown>): FormsSearch => shape.parse(raw)
