import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { type Ctx, lockByName, type World } from '../../../../platform/server/context.ts'
import type { NightWork } from '../night.ts'
import type { ImportLine } from './ask-patiently.ts'
import { beginImport, IMPORT_LOCK, IMPORTS_TOPIC } from './commands/start-import.ts'
import type { Importer } from './importer.ts'

const LOOK_MS = 2_000

/**
 * Brings by night what changed in the ERP, once somebody has brought customers for the first time: until then nobody
 * has said that they are wanted here. Who stopped the last import did not want it to go on: the night waits until somebody
 * begins one again.
 */
export const importByNight =
  (world: World, line: ImportLine, importer: Pick<Importer, 'wake'>): NightWork['work'] =>
  async (signal) => {
    if (!line.hasErp()) return true
    const id = await world.db.transaction().execute(async (db) => {
      const ctx = { db, now: world.now(), newId: uuidv7 }
      await lockByName(ctx, IMPORT_LOCK)
      return (await isWanted(ctx)) ? beginImport(ctx, { preview: false, startedBy: null }) : undefined
    })
    if (!id) return true
    world.announce([IMPORTS_TOPIC])
    importer.wake()
    for (;;) {
      const { rows } = await sql<{ state: string; preview: boolean }>`
        select state, preview from erp_imports where id = ${id}`.execute(world.db)
      // somebody's preview was under way: it has brought nothing
      if (rows[0]?.state !== 'running') return rows[0]?.state !== 'failed' && !rows[0]?.preview
      await sleep(LOOK_MS, undefined, { signal })
    }
  }

async function isWanted({ db }: Pick<Ctx, 'db'>): Promise<boolean> {
  const { rows } = await sql<{ wanted: boolean | null }>`
    select bool_or(state = 'done') and (array_agg(state order by started_at desc, id desc))[1] <> 'stopped' as wanted
    from erp_imports where not preview and not of_former`.execute(db)
  return rows[0]?.wanted ?? false
}
