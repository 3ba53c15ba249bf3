import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { type Ctx, lockByName, type World } from '../../../../platform/server/context.ts'
import type { NightWork } from '../night.ts'
import type { ImportLine } from './ask-patiently.ts'
import { beginImport, IMPORT_LOCK, IMPORTS_TOPIC } from './commands/start-import.ts'
import type { Importer } from './importer.ts'

const LOOK_MS = 2_000

type Line = Pick<ImportLine, 'hasErp' | 'under'>

/**
 * Brings by night what changed in each company of the ERP, one after the other, once somebody has brought its customers
 * for the first time: until then nobody has said that they are wanted here. Who stopped the last import of a company did
 * not want it to go on: the night waits until somebody begins one again.
 */
export const importByNight =
  (world: World, lines: () => Line[], importer: Pick<Importer, 'wake'>): NightWork['work'] =>
  async (signal) => {
    let done = true
    for (const line of lines()) {
      if (!line.hasErp()) continue
      // one that fails is not in the way of the next
      if (!(await bring(world, importer, { company: line.under().company, signal }))) done = false
    }
    return done
  }

type Wanted = { company: number; signal: AbortSignal }

async function bring(world: World, importer: Pick<Importer, 'wake'>, { company, signal }: Wanted): Promise<boolean> {
  for (;;) {
    const id = await world.db.transaction().execute(async (db) => {
      const ctx = { db, now: world.now(), newId: uuidv7 }
      await lockByName(ctx, IMPORT_LOCK)
      return (await isWanted(ctx, company)) ? beginImport(ctx, { company, preview: false, startedBy: null }) : undefined
    })
    if (!id) return true
    world.announce([IMPORTS_TOPIC])
    importer.wake()
    const ended = await endOf(world, id, signal)
    // somebody's preview was under way: it has brought nothing
    if (!ended || ended.company === company) return Boolean(ended) && ended?.state !== 'failed' && !ended?.preview
  }
}

type Ended = { company: number; state: string; preview: boolean }

async function endOf({ db }: World, id: string, signal: AbortSignal): Promise<Ended | undefined> {
  for (;;) {
    const { rows } = await sql<Ended>`select company, state, preview from erp_imports where id = ${id}`.execute(db)
    if (rows[0]?.state !== 'running') return rows[0]
    await sleep(LOOK_MS, undefined, { signal })
  }
}

async function isWanted({ db }: Pick<Ctx, 'db'>, company: number): Promise<boolean> {
  const { rows } = await sql<{ wanted: boolean | null }>`
    select bool_or(state = 'done') and (array_agg(state order by started_at desc, id desc))[1] <> 'stopped' as wanted
    from erp_imports where company = ${company} and not preview and not of_former`.execute(db)
  return rows[0]?.wanted ?? false
}
