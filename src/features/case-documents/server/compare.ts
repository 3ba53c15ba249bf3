import type { World } from '../../../platform/server/context.ts'
import type { ErpCompanies } from '../../erp/server/companies.ts'
import { isReadStill, isStillRead, type ReadUnder } from '../../erp/server/status.ts'
import type { ErpWindow } from '../../erp/server/window.ts'
import { afterCheck, checkOf, isMarked, type Verdict } from '../case-documents.rules.ts'
import type { Due } from './due.ts'

type Window = Pick<ErpWindow, 'company' | 'askDocument' | 'companyName' | 'offers' | 'under'>
/** The companies that are read in this process; none when no ERP is connected. */
export type Open = Window[]

/** Those that can be asked at this moment. */
export const openOf = async (erp: Pick<ErpCompanies, 'all' | 'names'>): Promise<Open> =>
  (await erp.names()).length ? erp.all() : []

type Seen = {
  /** Who must hear that what counts from now on is other than before: the case, and lists where it is marked or no more. */
  topics: string[]
  /** Its company did not answer. */
  away: boolean
  /** What counts from now on. */
  verdict: Verdict
  /** None when its company was not asked. */
  asked?: Awaited<ReturnType<Window['askDocument']>>
}

/**
 * Asks the company that a document is of what it says of it today, unless it may not be asked now, and notes what counts.
 * A company that was left for others says nothing: what is of it cannot be checked until it comes back.
 */
export async function lookAt(world: World, open: Open, one: Due, { mayAsk }: { mayAsk: boolean }): Promise<Seen> {
  if (one.isLeft && open.length) {
    const left: Verdict = { check: 'otherCompany', changes: [] }
    return { topics: await note(world, one, left, { companyName: one.companyName }), away: false, verdict: left }
  }
  // one that this process has not heard of yet is not known to be away either
  const window = open.find(({ company }) => company === one.company)
  const under = window?.under()
  // who has not heard of a save has nothing to say: the numbers of companies may be others by now
  if (under && !(await isReadStill(world.db, under))) return { topics: [], away: false, verdict: one.verdict }
  const asked = mayAsk ? await window?.askDocument(one.panel, one.ref) : undefined
  const found = asked && 'found' in asked ? asked.found : undefined
  const companyName = window ? await window.companyName() : null
  const now = checkOf(one, found, companyName)
  const after = afterCheck(one.verdict, now)
  // linked before the company had told its name: it is the one that has this very document
  const named = one.companyName ?? (now.check === 'same' ? companyName : null)
  const topics = await note(world, one, after, { companyName: named, by: now.check === 'unknown' ? undefined : under })
  const away = asked !== undefined && 'problem' in asked && asked.problem !== 'moduleMissing'
  return { topics, away, verdict: after, asked }
}

/** `by`: the settings under which the company has answered; none when it has not. */
type Noted = { companyName: string | null; by?: ReadUnder }

/** Writes only what tells something; returns who must hear of it. */
async function note(world: World, one: Due, { check, changes }: Verdict, { companyName, by }: Noted) {
  const differs = JSON.stringify({ check, changes }) !== JSON.stringify(one.verdict)
  if (!by && !differs) return []
  const { numUpdatedRows } = await world.db
    .updateTable('caseDocuments')
    .set({ outcome: check, changes: JSON.stringify(changes), companyName })
    // a process that has not heard of a save has asked the former company
    .$if(by !== undefined, (update) => update.set({ checkedAt: world.now() }).where(isStillRead(by!)))
    .where('id', '=', one.id)
    // somebody else has asked meanwhile: what was heard later counts
    .where('checkedAt', 'is not distinct from', one.checkedAt)
    // or taken it as it has become: then this was compared with the former copy
    .where('version', '=', one.version)
    // or another company has become the first: its company has another number
    .where('company', '=', one.company)
    .executeTakeFirst()
  if (!differs || !numUpdatedRows) return []
  return [`case:${one.caseId}`, ...(isMarked({ check, changes }) === isMarked(one.verdict) ? [] : ['cases'])]
}
