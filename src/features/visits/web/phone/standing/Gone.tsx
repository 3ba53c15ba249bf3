import { Alert, Button } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../../../../platform/web/language.ts'
import { phoneText } from '../../../phone.text.ts'
import { phoneReportText } from '../../../phone-report.text.ts'
import { DiscardDialog } from './DiscardDialog.tsx'

/** The office does not count it among the own visits any more; what was worked on is kept until it is thrown away. */
export function Gone({ visitId }: { visitId: string }) {
  const t = useText(phoneText)
  const { discardMine } = useText(phoneReportText).standing
  const [open, setOpen] = useState(false)
  return (
    <Alert color="orange">
      <p>{t.gone}</p>
      <Button variant="default" onClick={() => setOpen(true)}>
        {discardMine}
      </Button>
      {open && <DiscardDialog visitId={visitId} onClose={() => setOpen(false)} />}
    </Alert>
  )
}
