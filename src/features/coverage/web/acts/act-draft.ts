import { useState } from 'react'
import { useDraft } from '../../../../platform/web/draft.ts'

/** What is typed for an act, kept until it is done or thrown away, and whether it was tried. */
export function useActDraft<D extends object>(key: string, initial: D) {
  const [draft, save, clear] = useDraft(key, initial)
  const [tried, setTried] = useState(false)
  return {
    draft,
    change: (part: Partial<D>) => save((held) => ({ ...held, ...part })),
    clear,
    tried,
    setTried,
  }
}
