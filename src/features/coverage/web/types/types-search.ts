import { z } from 'zod'

/** What the address says: the kind that is open, or that a new one is being designed; the list when absent. */
export const coverageTypesSearch = z.object({
  type: z
    .union([z.literal('new'), z.uuid()])
    .optional()
    .catch(undefined),
})
