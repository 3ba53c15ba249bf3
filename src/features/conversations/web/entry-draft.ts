import { useDraft } from '../../../platform/web/draft.ts'
import type { FileInfo } from '../../files/files.contract.ts'
import { type InsertedArticle, withInserted } from '../inserted.rules.ts'
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
  /** What was put into the text; missing in drafts of an earlier release. */
  articles?: InsertedArticle[]
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
  /** It may come late, while the typing goes on. */
  const noteArticle = (one: InsertedArticle) =>
    save((held) => ({ ...held, articles: withInserted(held.articles ?? [], one) }))
  return { draft, change, noteArticle, startAnew: clear, started: Boolean(draft.body || draft.files.length) }
}
