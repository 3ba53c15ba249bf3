import { Button, Group, Stack } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { FormProblem } from '../../../platform/web/FormProblem.tsx'
import { focusWrong } from '../../../platform/web/focus-wrong.ts'
import { useText } from '../../../platform/web/language.ts'
import { commitmentsText } from '../commitments.text.ts'

type Props = {
  /** What the button says that does it. */
  send: string
  sending: boolean
  error: Error | null | undefined
  onSend: () => void
  onCancel?: () => void
  children: ReactNode
}

/** The frame of a small form: fields, what the server refused, send (also with Ctrl+Enter) and close. */
export function ActForm({ send, sending, error, onSend, onCancel, children }: Props) {
  const t = useText(commitmentsText)
  const form = useRef<HTMLFormElement>(null)
  const submit = () => {
    if (sending) return
    onSend()
    focusWrong(form.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && onCancel && !isOfOpenList(event)) {
      event.stopPropagation()
      onCancel()
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  return (
    <form
      ref={form}
      noValidate
      className="commitment-form no-print"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Stack gap="xs">
        {children}
        <FormProblem error={error} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={sending}>
            {send}
          </Button>
          {onCancel && (
            <Button size="xs" variant="default" onClick={onCancel}>
              {t.close}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  )
}

/** A list of choices that is open takes the Escape for itself. */
const isOfOpenList = ({ target, currentTarget }: KeyboardEvent) =>
  !(target instanceof Element) ||
  !currentTarget.contains(target) ||
  target.getAttribute('data-mantine-stop-propagation') === 'true'
