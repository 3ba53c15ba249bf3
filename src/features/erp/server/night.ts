import { sql } from 'kysely'
import type { World } from '../../../platform/server/context.ts'
import type { Database } from '../../../platform/server/database.ts'
import type { MinuteWork } from '../../../platform/server/jobs.ts'
import { nightOf } from '../night.rules.ts'

/** Work that is done once a night. False, or an error: not done, it is tried again later, a few times. */
export type NightWork = { name: string; work: (signal: AbortSignal) => Promise<boolean> }

const MOST_ATTEMPTS = 3
const AGAIN_AFTER = "interval '1 hour'"

/** Looks every minute whether the night's work is to be done; what a night has missed is done as soon as something runs. */
export function nightly(world: World, all: NightWork[]): MinuteWork {
  return {
    name: 'erp-night',
    work: async (signal) => {
      const failures: unknown[] = []
      for (const { name, work } of all) {
        if (signal.aborted) return
        const night = nightOf(world.now())
        if (!(await claim(world.db, name, { night, at: world.now() }))) continue
        try {
          if (await work(signal)) await markDone(world.db, name, night)
        } catch (error) {
          failures.push(error) // one that fails is not in the way of the next
        }
      }
      if (failures.length) throw failures[0]
    },
  }
}

/** Whether it falls to whoever asks: one of all processes, once a night, and again after an hour while it is not done. */
async function claim(db: Database, name: string, { night, at }: { night: string; at: Date }): Promise<boolean> {
  const { rows } = await sql`
    insert into nightly_work (name, night, tried_at) values (${name}, ${night}, ${at})
    on conflict (name) do update set
      night = excluded.night,
      tried_at = excluded.tried_at,
      done = false,
      attempts = case when nightly_work.night = excluded.night then nightly_work.attempts + 1 else 1 end
    where nightly_work.night < excluded.night
      or (nightly_work.night = excluded.night and not nightly_work.done and nightly_work.attempts < ${MOST_ATTEMPTS}
        and nightly_work.tried_at <= excluded.tried_at - ${sql.raw(AGAIN_AFTER)})
    returning name`.execute(db)
  return rows.length > 0
}

const markDone = (db: Database, name: string, night: string) =>
  db.updateTable('nightlyWork').set({ done: true }).where('name', '=', name).where('night', '=', night).execute()
