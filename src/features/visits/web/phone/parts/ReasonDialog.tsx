import { Button, Group, Stack, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../../../../platform/web/Dialog.tsx'

type Props = {
  words: { title: string; help: string; reason: string; needed: string; send: string; back?: string }
  /** What is done cannot be taken back. */
  grave?: boolean
  onClose: () => void
  onSend: (reason: string) => void
}

/** Asks why, and goes on only with an answer. */
export function ReasonDialog({ words, grave, onClose, onSend }: Props) {
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  return (
    <Dialog title={words.title} onClose={onClose}>
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
          <Text>{words.help}</Text>
          <Textarea
            label={words.reason}
            required
            autosize
            minRows={2}
            maxLength={1000}
            data-autofocus
            value={reason}
            error={tried && !reason.trim() ? words.needed : undefined}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group grow>
            {words.back && (
              <Button variant="default" size="md" onClick={onClose}>
                {words.back}
              </Button>
            )}
            <Button type="submit" size="md" {...(grave && { color: 'red' })}>
              {words.send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
