import type { World } from '../../../platform/server/context.ts'
import type { DocumentPanel, ErpDocument } from '../../erp/erp-documents.contract.ts'
import type { ErpWindow } from '../../erp/server/window.ts'
import type { DocumentCheck, DocumentPart } from '../case-documents.contract.ts'
import { afterCheck, checkOf, type Verdict } from '../case-documents.rules.ts'

/** What was checked since is believed. */
const SOUND_MS = 5 * 60_000
/** Documents of a case looked at in one go, those that were not for longest first. */
const MOST_AT_ONCE = 20
/** Cases whose documents are looked at side by side; the others wait for who opens them again. */
const MOST_CASES = 4

export type Checking = {
  /** Looks at what was not checked for a while, in the background; returns at once. */
  checkSoon(caseId: string, documents: { checkedAt: Date | null }[]): void
}

type Asked = Awaited<ReturnType<ErpWindow['askDocument']>>

/** Compares the documents of cases with what the ERP says of them, one case at a time for each. */
export function createChecking(world: World, erp: Pick<ErpWindow, 'askDocument' | 'companyName'>): Checking {
  const underWay = new Set<string>()
  const soundSince = () => new Date(world.now().getTime() - SOUND_MS)

  /** One after the other; after the first that is not answered the ERP is left alone. */
  async function check(caseId: string) {
    let away = false
    let isOther = false
    for (const row of await due(caseId)) {
      const asked: Asked | undefined = away ? undefined : await erp.askDocument(row.panel, row.ref)
      const found = asked && 'found' in asked ? asked.found : undefined
      away ||= asked !== undefined && 'problem' in asked && asked.problem !== 'moduleMissing'
      const company = await erp.companyName()
      const now = checkOf(row, found, company)
      const after = afterCheck(row.verdict, now)
      const differs = JSON.stringify(after) !== JSON.stringify(row.verdict)
      // linked before the company had told its name: it is the one that has this very document
      const companyName = row.companyName ?? (now.check === 'same' ? company : null)
      if (now.check !== 'unknown' || differs)
        await note(row.id, after, { answered: now.check !== 'unknown', companyName })
      isOther ||= differs
    }
    if (isOther) world.announce([`case:${caseId}`])
  }

  async function due(caseId: string) {
    const rows = await world.db
      .selectFrom('caseDocuments')
      .select(['id', 'panel', 'ref', 'fingerprint', 'companyName', 'snapshot', 'outcome', 'changes'])
      .where('caseId', '=', caseId)
      .where((is) => is.or([is('checkedAt', 'is', null), is('checkedAt', '<=', soundSince())]))
      .orderBy('checkedAt', (order) => order.asc().nullsFirst())
      .orderBy('id')
      .limit(MOST_AT_ONCE)
      .execute()
    return rows.map(({ id, panel, ref, fingerprint, companyName, snapshot, outcome, changes }) => ({
      id,
      panel: panel as DocumentPanel,
      ref,
      fingerprint,
      companyName,
      document: snapshot as ErpDocument,
      verdict: { check: outcome as DocumentCheck, changes: changes as DocumentPart[] },
    }))
  }

  type Noted = { answered: boolean; companyName: string | null }
  const note = (id: string, { check, changes }: Verdict, { answered, companyName }: Noted) =>
    world.db
      .updateTable('caseDocuments')
      .set({ outcome: check, changes: JSON.stringify(changes), companyName })
      .$if(answered, (update) => update.set({ checkedAt: world.now() }))
      .where('id', '=', id)
      .execute()

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
