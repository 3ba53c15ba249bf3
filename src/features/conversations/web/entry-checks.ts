import { useState } from 'react'
import { leftToFill } from '../../replies/fill-reply.rules.ts'
import type { CaseDetail } from '../../cases/cases.contract.ts'
import { useMe } from '../../auth/web/session.ts'
import { isInternal } from '../conversations.rules.ts'
import { hasText, stillThere } from '../inserted.rules.ts'
import type { EntryDraft } from './entry-draft.ts'

export type EntryChecks = ReturnType<typeof useEntryChecks>

/** What whoever writes an entry should know before it is sent. */
export function useEntryChecks(detail: CaseDetail, { body, kind, keepInternal, articles = [] }: EntryDraft) {
  const me = useMe()
  const [told, setTold] = useState<string>()
  const ours = detail.abilities.addInternalEntry
  const left = ours ? leftToFill(body) : []
  const there = stillThere(body, articles)
  const seen = !isInternal(me, kind, keepInternal)
  const hidden = seen ? there.filter(({ forCustomers }) => !forCustomers) : []
  return {
    left,
    hidden,
    /** It was tried, and what is left to fill in was told. */
    tried: told === body,
    /** Texts of articles; those that are linked are found by their links. */
    articleIds: there.filter((one) => hasText(body, one)).map(({ id }) => id),
    /** Whether it is not sent yet: an internal article never to the customer, an unfilled text not at the first try. */
    stop: (): boolean => {
      if (hidden.length) return true
      if (!left.length || told === body) return false
      setTold(body)
      return true
    },
  }
}
