import { Button, Group, Stack, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { topicsText } from '../../topics.text.ts'

type Props = {
  title: string
  help: string
  send: string
  sending: boolean
  error: Error | null
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** The frame of what is done to a topic: what it means, the fields, what was refused, the buttons. */
export function TopicForm({ title, help, send, sending, error, onSend, onClose, children }: Props) {
  const t = useText(topicsText)
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          onSend()
        }}
      >
        <Stack gap="sm">
          <Text size="sm">{help}</Text>
          {children}
          <FormProblem error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t.cancel}
            </Button>
            <Button type="submit" loading={sending}>
              {send}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
