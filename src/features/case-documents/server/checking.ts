import type { World } from '../../../platform/server/context.ts'
import type { ErpCompanies } from '../../erp/server/companies.ts'
import { lookAt, openOf } from './compare.ts'
import { dueOfCase } from './due.ts'

/** What was checked since is believed. */
const SOUND_MS = 5 * 60_000
/** Documents of a case looked at in one go in each company, those that were not for longest first. */
const MOST_AT_ONCE = 20
/** Cases whose documents are looked at side by side; the others wait for who opens them again. */
const MOST_CASES = 4
/** Until then whoever has opened the case listens: an ERP may answer before that. */
const LISTENING_MS = 2000

export type Checking = {
  /** Looks at what was not checked for a while, in the background; returns at once. */
  checkSoon(caseId: string, documents: { checkedAt: Date | null }[]): void
}

/** Compares the documents of cases with what the ERP says of them, one case at a time for each. */
export function createChecking(world: World, erp: Pick<ErpCompanies, 'all' | 'names'>): Checking {
  const underWay = new Set<string>()
  const soundSince = () => new Date(world.now().getTime() - SOUND_MS)

  /** One after the other; after the first that is not answered its company is left alone. */
  async function check(caseId: string) {
    const open = await openOf(erp)
    const away = new Set<number>()
    const topics = new Set<string>()
    for (const row of await dueOfCase(world.db, caseId, { since: soundSince(), most: MOST_AT_ONCE })) {
      const seen = await lookAt(world, open, row, { mayAsk: !away.has(row.company) })
      if (seen.away) away.add(row.company)
      for (const topic of seen.topics) topics.add(topic)
    }
    if (!topics.size) return
    world.announce([...topics])
    setTimeout(() => world.announce([...topics]), LISTENING_MS).unref()
  }

  return {
    checkSoon(caseId, documents) {
      const since = soundSince()
      if (documents.every(({ checkedAt }) => checkedAt && checkedAt > since)) return
      if (underWay.has(caseId) || underWay.size >= MOST_CASES) return
      underWay.add(caseId)
      void check(caseId)
        .catch(() => undefined)
        .finally(() => underWay.delete(caseId))
    },
  }
}
