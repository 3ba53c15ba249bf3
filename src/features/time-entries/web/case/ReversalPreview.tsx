import { usePreview } from '../../../coverage/web/acts/act.api.ts'
import { ReplayPreview } from '../../../coverage/web/acts/ReplayPreview.tsx'
import type { TimeEntry } from '../../time-entries.contract.ts'
import { useCoverageOf } from '../time.api.ts'

const NO_FIELDS: string[] = []

/** Before time is taken back: what its contract would have left, and which other work would be explained anew. */
export function ReversalPreview({ entry }: { entry: TimeEntry }) {
  const { data: detail } = useCoverageOf(entry.coverage?.id)
  const charged = entry.coverage !== null && entry.accountedMinutes > 0 && !entry.reversal
  const preview = usePreview(entry.coverage?.id ?? '', charged ? { reversal: { timeEntryId: entry.id } } : undefined)
  return detail && charged ? <ReplayPreview preview={preview} detail={detail} fields={NO_FIELDS} /> : null
}
