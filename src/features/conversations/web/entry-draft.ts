import { useDraft } from '../../../platform/web/draft.ts'
import type { FileInfo } from '../../files/files.contract.ts'
import type { WrittenKind } from './kinds.ts'

export type EntryDraft = {
  /** Made with the first letter: sending the same draft again, also after a reload, records it once. */
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
  const initial: EntryDraft = {
    key: '',
    kind: 'call',
    body: '',
    contactId: null,
    saidAt: '',
    keepInternal: false,
    files: [],
  }
  const [draft, save, clear] = useDraft<EntryDraft>(`entry.${caseId}`, initial)
  const change = (part: Partial<EntryDraft>) =>
    save((held) => ({ ...held, key: held.key || crypto.randomUUID(), ...part }))
  return { draft, change, startAnew: clear, started: Boolean(draft.body || draft.files.length) }
}
