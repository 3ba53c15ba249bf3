import type { Ctx } from '../../../platform/server/context.ts'

/** Supervisors hear of what waits for them, and whoever attends the customer of what was decided. */
export function touchAuthorisation(ctx: Ctx, customerId: string): void {
  ctx.touch('authorisations')
  ctx.touch(`customer:${customerId}`)
}
