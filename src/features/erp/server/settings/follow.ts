import type { World } from '../../../../platform/server/context.ts'
import { isSamePlace, placeOf } from '../../erp-settings.rules.ts'
import type { ConnectionFields } from '../../erp-settings.contract.ts'
import type { Erp } from '../erp.ts'
import { failureOf } from '../failure.ts'
import { forgetSnapshots } from '../snapshots.ts'
import type { ReadUnder } from '../status.ts'
import { enterPlace } from './change-place.ts'
import { lostErp } from './lost-erp.ts'
import { connectionOf, fieldsOf, keptPassword, type Reach } from './reach.ts'
import { type SettingsRow, settingsRow } from './row.ts'

/** Announced to every process when the settings were saved. */
export const SETTINGS_TOPIC = 'erp-settings'
/** An announcement may be lost: what was saved is seen at the latest after this while. */
const LOOK_MS = 60_000

type Following = {
  world: World
  reach: Reach
  listen: (listener: (topic: string) => void) => () => void
  exchange: (erp: Erp | undefined, since: Date | null, under: ReadUnder) => void
}

/** Keeps this process with the ERP that the settings name, whichever process they were saved in. */
export function followSettings({ world, reach, listen, exchange }: Following) {
  let used: { row: string; lost: boolean; connection: ConnectionFields | null } | undefined
  let last: Promise<void> = Promise.resolve()

  async function load() {
    const row = await settingsRow(world.db)
    const same = used?.row === JSON.stringify(row)
    if (same && !used?.lost) return
    const password = reach.given ? undefined : await keptPassword(reach, row)
    const lost = password === null
    if (same && lost) return
    const under = underOf(reach, row)
    if (under.place) await world.db.transaction().execute((db) => enterPlace({ db, now: world.now() }, under))
    exchange(erpOf(reach, row, password), row.savedAt, under)
    // what this process read meanwhile of the former company; whoever saved has forgotten the rest
    if (used && !reach.given && !isSamePlace(used.connection, row.connection)) await forgetSnapshots(world.db)
    used = { row: JSON.stringify(row), lost, connection: row.connection }
  }
  /** Resolves when what was saved until now is in use here. */
  const reload = () => (last = last.then(load, load))

  const quietly = () => void reload().catch(() => undefined) // the next look makes up for it
  const stopListening = listen((topic) => {
    if (topic === SETTINGS_TOPIC || topic === 'everything') quietly()
  })
  const looking = setInterval(quietly, LOOK_MS).unref()
  return {
    reload,
    async stop() {
      stopListening()
      clearInterval(looking)
      await last.catch(() => undefined)
    },
  }
}

function underOf({ given }: Reach, { version, connection }: SettingsRow): ReadUnder {
  const fields = given ? fieldsOf(given) : connection
  return { version, place: fields && placeOf(fields) }
}

function erpOf(reach: Reach, { connection, choices }: SettingsRow, password: string | null | undefined) {
  const reached =
    reach.given ?? (connection && password !== null ? connectionOf(connection, password ?? '') : undefined)
  if (!reached) return connection ? lostErp('passwordLost') : undefined
  try {
    return reach.open(reached, choices)
  } catch (error) {
    return lostErp(failureOf(error))
  }
}
