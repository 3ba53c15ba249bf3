import { sql } from 'kysely'
import type { App } from '../../../platform/server/http/app.ts'
import type { World } from '../../../platform/server/context.ts'
import { removePartial } from './disk.ts'
import { removeUnkept } from './remove-unkept.ts'

const DAY_MS = 24 * 60 * 60_000
const EVERY_MS = 60 * 60_000
const AT_A_TIME = 500

/** Removes uploads that nobody attached within a day. @returns how many */
export async function sweepUnattached(world: Pick<World, 'db' | 'now'>, dir: string): Promise<number> {
  const before = new Date(world.now().getTime() - DAY_MS)
  let removed = 0
  for (;;) {
    // one that is being attached just now is locked, and passed over
    const { rows } = await sql<{ id: string }>`
      delete from files where id in (
        select id from files where not attached and uploaded_at < ${before}
        order by uploaded_at limit ${AT_A_TIME} for update skip locked
      ) returning id`.execute(world.db)
    const ids = rows.map((row) => row.id)
    await removeUnkept(world.db, dir, ids)
    removed += ids.length
    if (ids.length < AT_A_TIME) break
  }
  await removePartial(dir, before)
  return removed
}

/** Sweeps when the process is ready and every hour; a stop waits for the sweep under way. */
export function startSweeper(app: App, dir: string) {
  let timer: NodeJS.Timeout | undefined
  let sweeping: Promise<unknown> = Promise.resolve()
  const sweep = () => {
    sweeping = sweepUnattached(app.world, dir).catch((error: Error) => app.fastify.log.error(error, 'sweep of uploads'))
  }
  app.fastify.addHook('onReady', async () => {
    sweep()
    timer = setInterval(sweep, EVERY_MS).unref()
  })
  app.fastify.addHook('onClose', async () => {
    clearInterval(timer)
    await sweeping
  })
}
