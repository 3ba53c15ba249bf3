import type { World } from '../../../../platform/server/context.ts'
import { isSamePlace, type Place } from '../../erp-settings.rules.ts'
import type { Exchange } from '../companies.ts'
import { failureOf } from '../failure.ts'
import { forgetSnapshots } from '../snapshots.ts'
import { FIRST_COMPANY } from '../status.ts'
import { enterPlace, passOver } from './change-place.ts'
import { lostErp } from './lost-erp.ts'
import { companiesOf, type CompanyRead } from './companies-of.ts'
import { atDatabase, connectionOf, keptPassword, type Reach } from './reach.ts'
import { type OtherCompany, type SettingsRow, settingsRow } from './row.ts'

/** Announced to every process when the settings were saved. */
export const SETTINGS_TOPIC = 'erp-settings'
/** An announcement may be lost: what was saved is seen at the latest after this while. */
const LOOK_MS = 60_000

type Following = {
  world: World
  reach: Reach
  listen: (listener: (topic: string) => void) => () => void
  exchange: (all: Exchange[]) => void
}

/** Keeps this process with the companies that the settings name, whichever process they were saved in. */
export function followSettings({ world, reach, listen, exchange }: Following) {
  let used: { row: string; lost: boolean; places: Map<number, Place | null> } | undefined
  let last: Promise<void> = Promise.resolve()

  async function load() {
    const row = await settingsRow(world.db)
    const same = used?.row === JSON.stringify(row)
    if (same && !used?.lost) return
    const password = reach.given ? undefined : await keptPassword(reach, row)
    const lost = password === null
    if (same && lost) return
    const all = companiesOf(reach, row)
    for (const { under } of all)
      if (under.place)
        await world.db.transaction().execute((db) => enterPlace({ db, now: world.now() }, under, reach.onFirstMoved))
    const isRead = ({ company }: OtherCompany) => all.some(({ under }) => under.company === company)
    for (const { company } of row.others.filter((one) => !isRead(one)))
      await world.db.transaction().execute((db) => passOver({ db, now: world.now() }, company, row))
    exchange(all.map((one) => ({ under: one.under, since: row.savedAt, erp: erpOf(reach, row, one, password) })))
    const places = new Map(all.map(({ under }) => [under.company, under.place]))
    // what this process read meanwhile of the former books; whoever saved has forgotten the rest
    for (const [company, place] of used?.places ?? [])
      if (!isSamePlace(place, places.get(company) ?? null)) await forgetSnapshots(world.db, company)
    used = { row: JSON.stringify(row), lost, places }
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

function erpOf(
  reach: Reach,
  { connection }: SettingsRow,
  { under: { company }, database, choices }: CompanyRead,
  password: string | null | undefined,
) {
  const reached =
    reach.given ?? (connection && password !== null ? connectionOf(connection, password ?? '') : undefined)
  if (!reached) return connection ? lostErp('passwordLost') : undefined
  try {
    return reach.open(company === FIRST_COMPANY ? reached : atDatabase(reached, database), choices)
  } catch (error) {
    return lostErp(failureOf(error))
  }
}
