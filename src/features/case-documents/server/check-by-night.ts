import { setTimeout as sleep } from 'node:timers/promises'
import type { World } from '../../../platform/server/context.ts'
import { documentPanel } from '../../erp/erp-documents.contract.ts'
import type { ErpCompanies } from '../../erp/server/companies.ts'
import type { NightWork } from '../../erp/server/night.ts'
import { lookAt, openOf } from './compare.ts'
import { type Due, dueByIds, dueOfAll } from './due.ts'

/** What somebody looked at in the day before needs no look by night. */
const SOUND_MS = 12 * 60 * 60_000
/** Documents of each company in a night; what is left is the first of the next one, as is what a night had no time for. */
const MOST = 5_000
const MOST_MS = 30 * 60_000
const AT_ONCE = 50
/** Others read the ERP by night too. */
const PAUSE_MS = 40
/** One that does not come may be the document's own fault; after so many one after the other the ERP is away. */
const MISSED = 3

type Limits = { most?: number; pauseMs?: number }

/**
 * Compares by night what is linked to cases that somebody works on, or did a short while ago, with what the ERP says of
 * it, so that who opens a case, or sees it in a list, need not wait for a comparison. One document after the other; a
 * company that does not answer is left alone. What did not come is tried again later in the night.
 */
export const checkByNight =
  (
    world: World,
    erp: Pick<ErpCompanies, 'all' | 'names'>,
    { most = MOST, pauseMs = PAUSE_MS }: Limits = {},
  ): NightWork['work'] =>
  async (signal) => {
    const open = await openOf(erp)
    const readable = open.flatMap(({ company, offers }) =>
      documentPanel.options.filter((panel) => offers(panel)).map((panel) => ({ company, panel })),
    )
    if (!readable.length) return true
    const [now, began] = [world.now(), performance.now()]
    const since = new Date(now.getTime() - SOUND_MS)
    const ids = await dueOfAll(world.db, readable, { since, most, now })
    const missed = new Map<number, number>()
    let isDone = true
    const isAway = ({ company }: Due) => (missed.get(company) ?? 0) >= MISSED
    while (ids.length) {
      const told = new Set<string>()
      for (const row of await dueByIds(world.db, ids.splice(0, AT_ONCE))) {
        if (signal.aborted) break
        if (isAway(row) || (row.checkedAt && row.checkedAt > since)) continue
        const { topics, away } = await lookAt(world, open, row, { mayAsk: true })
        missed.set(row.company, away ? (missed.get(row.company) ?? 0) + 1 : 0)
        isDone &&= !away
        for (const topic of topics) told.add(topic)
        await sleep(pauseMs)
      }
      if (told.size) world.announce([...told])
      if (signal.aborted) return false
      if (performance.now() - began > MOST_MS) break
    }
    return isDone
  }
