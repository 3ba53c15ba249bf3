import { use } from 'react'
import { inWords } from '../../../platform/shared/in-words.ts'
import { LanguageContext } from '../../../platform/web/language.ts'
import type { CaseState } from '../../settings/settings.contract.ts'
import { useClassifications } from '../../settings/web/classifications.ts'
import type { CaseDetail } from '../cases.contract.ts'
import { isReopening, whyNotMove } from '../cases.rules.ts'
import { casesRefusals } from '../cases.text.ts'

export type NextState = {
  state: CaseState
  /** A closed case that comes back: the reason is asked for. */
  needsReason: boolean
  /** Why it cannot be set now, in words; empty when it can. */
  why: string[]
}

type Standing = Pick<CaseDetail, 'state' | 'links' | 'abilities'>

const NOTHING_PENDING = { pendingCommitments: [], unfinishedVisits: [] }

/** The states a case may go to, and those of closing with what stands against them; decided by the rule of the server. */
export function useNextStates(one: Standing): NextState[] {
  const language = use(LanguageContext)
  const { data } = useClassifications()
  const isDuplicate = one.links.some((link) => link.kind === 'duplicates' && link.direction === 'from')
  return (data?.caseStates ?? [])
    .filter((state) => state.active && state.id !== one.state.id)
    .map((state) => {
      const move = { from: one.state, to: state, reason: '-', isDuplicate, pending: NOTHING_PENDING }
      const closing = state.category === 'closed' && one.state.category !== 'closed'
      const why = [
        ...(closing ? one.abilities.whyNotClose.map((reason) => reason.text) : []),
        ...whyNotMove(move).map((reason) => inWords(casesRefusals, language, reason)),
      ]
      return { state, needsReason: isReopening(one.state, state), why }
    })
    .filter((next) => !next.why.length || next.state.category === 'closed')
}
