import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../../platform/web/language.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { useKeeping } from '../draft/use-draft-keeper.ts'
import { DiscardDialog } from './DiscardDialog.tsx'
import type { StandingProps } from './Standing.tsx'

/** The office, or the technician, cancelled it: who and why; what was done nevertheless can be told. */
export function Cancelled({ visit, keeper }: StandingProps) {
  const t = useText(phoneReportText).standing
  const { draft } = useKeeping(keeper)
  const [discarding, setDiscarding] = useState(false)
  const { cancelledBy, cancelReason } = visit
  return (
    <Alert color="orange" title={t.cancelledBy(cancelledBy?.name ?? '')} className="phone-standing">
      {cancelReason && <p>{t.because(cancelReason)}</p>}
      <Button variant="default" onClick={() => void keeper.change((draft) => ({ ...draft, despiteCancelled: true }))}>
        {t.done}
      </Button>
      {draft.revision > 0 && (
        <Button variant="subtle" onClick={() => setDiscarding(true)}>
          {t.discardMine}
        </Button>
      )}
      {discarding && <DiscardDialog visitId={visit.id} onClose={() => setDiscarding(false)} />}
    </Alert>
  )
}
