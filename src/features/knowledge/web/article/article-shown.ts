import { z } from 'zod'

/** What the address of an article says: whether its newest text is shown instead of what readers see. */
export const articleShown = z.object({ draft: z.literal(true).optional().catch(undefined) })
