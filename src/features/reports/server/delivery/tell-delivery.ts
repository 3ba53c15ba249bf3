import type { Ctx } from '../../../../platform/server/context.ts'

/** What a screen follows that shows what was delivered to this person. */
export const deliveriesOf = (personId: string) => `deliveries:${personId}`

/** The one place that tells the recipients of a delivery, in the transaction that completes it. */
export function tellDelivery(ctx: Pick<Ctx, 'touch'>, recipientIds: string[]): void {
  for (const personId of recipientIds) ctx.touch(deliveriesOf(personId))
}
