import { Button, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../../../../platform/web/Dialog.tsx'
import { useText } from '../../../../../platform/web/language.ts'
import { phoneReportText } from '../../../phone-report.text.ts'

type Props = { onClose: () => void; onContinue: (reason: string) => void }

/** A correction says why. */
export function CorrectDialog({ onClose, onContinue }: Props) {
  const t = useText(phoneReportText).standing
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Dialog title={t.correctTitle} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!reason.trim()) return
          onContinue(reason.trim())
          onClose()
        }}
      >
        <Stack>
          <Text>{t.correctHelp}</Text>
          <Textarea
            label={t.correctReason}
            required
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            value={reason}
            error={tried && !reason.trim() ? t.correctNeeded : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" size="md">
            {t.continue}
          </Button>
        </Stack>
      </form>
    </Dialog>
  )
}
