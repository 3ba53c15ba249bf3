import { bring, type JoinPart, rename } from '../../customers/server/join/parts.ts'

/** What was said goes with its cases, and with whom it was said. */
export const conversationsPart: JoinPart = {
  columns: ['entries.customer_id', 'entries.contact_id'],
  async move(ctx, pair, contacts) {
    await bring(ctx, 'entries', pair)
    await rename(ctx, 'entries', pair, contacts)
  },
}
