import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, Problem } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { useText } from '../../../../platform/web/language.ts'
import { entriesText } from '../../entries.text.ts'
import { type TimeEntry, timeEntriesApi } from '../../time-entries.contract.ts'
import { useTimeChanged } from '../time.api.ts'

/** The reason why an entry is taken back, and how that is sent. */
export function useReversal(entry: TimeEntry, onDone: (reversed: TimeEntry) => void) {
  const t = useText(entriesText)
  const changed = useTimeChanged()
  const [reason, setReason, clear] = useDraft(`time.reverse.${entry.id}`, '')
  const [lacks, setLacks] = useState(false)
  const reverse = useMutation({
    mutationFn: () => call(timeEntriesApi.reverse, { params: { id: entry.id }, body: { reason } }),
    onSuccess: (reversed) => {
      clear()
      onDone(reversed)
      void changed(entry)
    },
  })
  const refused = reverse.error instanceof Problem ? reverse.error.fields.reason : undefined
  return {
    reason,
    setReason,
    wrong: lacks ? t.needsReason : refused,
    error: reverse.error,
    sending: reverse.isPending,
    send: () => {
      setLacks(!reason.trim())
      if (reason.trim()) reverse.mutate()
    },
  }
}
