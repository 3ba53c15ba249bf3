import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { World } from '../../../../platform/server/context.ts'
import type { NightWork } from '../night.ts'
import type { ImportLine } from './ask-patiently.ts'
import { beginImport } from './commands/start-import.ts'
import type { Importer } from './importer.ts'

const LOOK_MS = 2_000

/**
 * Brings by night what changed in the ERP, once somebody has brought customers for the first time: until then nobody
 * has said that they are wanted here.
 */
export const importByNight =
  (world: World, line: ImportLine, importer: Pick<Importer, 'wake'>): NightWork['work'] =>
  async (signal) => {
    if (!line.hasErp() || !(await wasDone(world))) return true
    const id = await world.db
      .transaction()
      .execute((db) => beginImport({ db, now: world.now(), newId: uuidv7 }, { preview: false, startedBy: null }))
    importer.wake()
    for (;;) {
      const { rows } = await sql<{ state: string; preview: boolean }>`
        select state, preview from erp_imports where id = ${id}`.execute(world.db)
      // somebody's preview was under way: it has brought nothing
      if (rows[0]?.state !== 'running') return rows[0]?.state !== 'failed' && !rows[0]?.preview
      await sleep(LOOK_MS, undefined, { signal })
    }
  }

async function wasDone({ db }: World): Promise<boolean> {
  const { rows } = await sql`select from erp_imports where not preview and state = 'done' limit 1`.execute(db)
  return rows.length > 0
}
