import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../../../../platform/web/Dialog.tsx'
import { useText } from '../../../../../platform/web/language.ts'
import { phoneReportText } from '../../../phone-report.text.ts'

type Props = { onClose: () => void; onSend: (reason: string) => void }

/** The visit could not be done: the office hears why. */
export function CancelDialog({ onClose, onSend }: Props) {
  const t = useText(phoneReportText).cancel
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Dialog title={t.title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (!reason.trim()) return
          onSend(reason.trim())
          onClose()
        }}
      >
        <Stack>
          <Text>{t.help}</Text>
          <Textarea
            label={t.reason}
            required
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            value={reason}
            error={tried && !reason.trim() ? t.needed : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group grow>
            <Button variant="default" size="md" onClick={onClose}>
              {t.back}
            </Button>
            <Button type="submit" size="md" color="red">
              {t.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
