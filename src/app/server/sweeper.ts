import { forgetExpired } from '../../features/auth/server/forget-expired.ts'
import { forgetDeliveries } from '../../features/reports/server/delivery/forget-deliveries.ts'
import type { App } from '../../platform/server/http/app.ts'
import { forgetAnswers } from '../../platform/server/sweep.ts'

const EVERY_MS = 60 * 60_000

/** Removes what is of no use any more, every hour; a stop waits for the sweep under way. */
export function startSweeping(app: App): void {
  let sweeping: Promise<unknown> = Promise.resolve()
  const sweep = async () => {
    await forgetAnswers(app.world)
    await forgetExpired(app.world)
    await forgetDeliveries(app.world)
  }
  const timer = setInterval(() => {
    sweeping = sweep().catch((error: Error) => app.fastify.log.error(error, 'sweep'))
  }, EVERY_MS).unref()
  app.fastify.addHook('onClose', async () => {
    clearInterval(timer)
    await sweeping
  })
}
