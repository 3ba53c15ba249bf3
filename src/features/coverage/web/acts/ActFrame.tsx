import { Button, Group, type ModalProps, Stack } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { Dialog } from '../../../../platform/web/Dialog.tsx'
import { focusWrong, useFocusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { coverageActsText } from '../../coverage-acts.text.ts'
import { OtherProblem } from '../parts/OtherProblem.tsx'

type Props = {
  title: string
  size?: ModalProps['size']
  /** What the button says that does it. */
  send: string
  /** Of a button that takes something away. */
  color?: string
  sending: boolean
  error: Error | null | undefined
  /** Fields that say themselves why they were refused. */
  fields: string[]
  onSend: () => void
  onClose: () => void
  /** Throws away what was typed. */
  onDiscard?: () => void
  /** Shown instead of the buttons. */
  instead?: ReactNode
  children: ReactNode
}

/** The frame of an act: a dialog with fields, what was refused, send (also with Ctrl+Enter) and close. */
export function ActFrame({ title, size, send, color, sending, error, fields, instead, children, ...on }: Props) {
  const t = useText(coverageActsText)
  const form = useFocusWrong(error)
  const submit = () => {
    if (sending || instead) return
    on.onSend()
    focusWrong(form.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  return (
    <Dialog title={title} size={size} onClose={on.onClose}>
      <form
        ref={form}
        noValidate
        onKeyDown={onKeyDown}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack gap="sm">
          {children}
          <OtherProblem error={error} fields={fields} />
          {instead ?? (
            <Group justify="flex-end">
              {on.onDiscard && (
                <Button variant="subtle" color="gray" mr="auto" onClick={on.onDiscard}>
                  {t.discard}
                </Button>
              )}
              <Button variant="default" visibleFrom="xs" onClick={on.onClose}>
                {t.cancel}
              </Button>
              <Button type="submit" color={color} loading={sending}>
                {send}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Dialog>
  )
}
