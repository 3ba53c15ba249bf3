import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../../platform/web/language.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { DiscardDialog } from './DiscardDialog.tsx'

/** A correction that was begun, and the way back for whoever did not mean it. */
export function Correcting({ visitId, number }: { visitId: string; number: number }) {
  const t = useText(phoneReportText).standing
  const [open, setOpen] = useState(false)
  return (
    <Alert color="blue" title={t.correcting(number)} className="phone-standing">
      <Button variant="default" onClick={() => setOpen(true)}>
        {t.giveUp}
      </Button>
      {open && <DiscardDialog visitId={visitId} onClose={() => setOpen(false)} />}
    </Alert>
  )
}
