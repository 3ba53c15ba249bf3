import { z } from 'zod'

/** What the address says of the list of customers. */
export const customerListSearch = z.object({
  query: z.string().optional().catch(undefined),
  inactive: z.literal(true).optional().catch(undefined),
})
