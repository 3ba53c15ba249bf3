import { z } from 'zod'
import { replyScope } from '../replies.contract.ts'

/** What the address of the list says: whose, which words, and whether inactive ones too. */
const shape = z.object({
  scope: replyScope.optional().catch(undefined),
  // the router reads a number as a number
  query: z.coerce
    .string()
    .max(200)
    .transform((text) => text || undefined)
    .optional()
    .catch(undefined),
  inactive: z.literal(true).optional().catch(undefined),
})
export type ReplySearch = z.infer<typeof shape>

export const readReplySearch = (raw: Record<string, unknown>): ReplySearch => shape.parse(raw)
