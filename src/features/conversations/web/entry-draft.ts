import { useState } from 'react'
import { useDraft } from '../../../platform/web/draft.ts'
import type { FileInfo } from '../../files/files.contract.ts'
import type { WrittenKind } from './kinds.ts'

export type EntryDraft = {
  key: string
  kind: WrittenKind
  body: string
  contactId: string | null
  /** Local date and time as the field holds it; empty means now. */
  saidAt: string
  keepInternal: boolean
  /** Undefined until chosen: a solution proposes the state by itself. */
  stateId?: string | null
  files: FileInfo[]
}

/** What is being written in one case, kept until it was recorded. */
export function useEntryDraft(caseId: string) {
  const [key, setKey] = useState(() => crypto.randomUUID() as string)
  const initial: EntryDraft = {
    key,
    kind: 'call',
    body: '',
    contactId: null,
    saidAt: '',
    keepInternal: false,
    files: [],
  }
  const [draft, save, clear] = useDraft<EntryDraft>(`entry.${caseId}`, initial)
  const change = (part: Partial<EntryDraft>) => save((held) => ({ ...held, ...part }))
  const startAnew = () => {
    setKey(crypto.randomUUID())
    clear()
  }
  return { draft, change, startAnew, started: Boolean(draft.body || draft.files.length) }
}
