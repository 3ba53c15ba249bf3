import { Button, Group } from '@mantine/core'
import type { KeyboardEvent, ReactNode } from 'react'
import { FormProblem } from '../../../../platform/web/FormProblem.tsx'
import { useFocusWrong, focusWrong } from '../../../../platform/web/focus-wrong.ts'
import { useText } from '../../../../platform/web/language.ts'
import { orderText } from '../../order.text.ts'

type Props = {
  send: string
  sending: boolean
  error: Error | null | undefined
  onSend: () => void
  onClose: () => void
  /** Throws away what was typed; not offered when nothing was. */
  onDiscard?: () => void
  /** Another way to send it. */
  otherwise?: { label: string; run: () => void }
  /** What must be seen before it is sent again. */
  notice?: ReactNode
  children: ReactNode
}

/** The frame of an order or a plan: what was refused, send (also with Ctrl+Enter) and close, always in sight. */
export function SendFrame({ send, sending, error, onSend, onClose, onDiscard, otherwise, notice, children }: Props) {
  const t = useText(orderText)
  const form = useFocusWrong(error)
  const submit = () => {
    if (sending) return
    onSend()
    focusWrong(form.current)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    submit()
  }
  return (
    <form
      ref={form}
      noValidate
      className="plan-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {children}
      <div className="plan-acts">
        <FormProblem error={error} />
        {notice}
        <Group gap="xs">
          <Button type="submit" loading={sending}>
            {send}
          </Button>
          {otherwise && (
            <Button variant="light" disabled={sending} onClick={otherwise.run}>
              {otherwise.label}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {t.close}
          </Button>
          {onDiscard && (
            <Button variant="subtle" color="gray" ml="auto" onClick={onDiscard}>
              {t.discard}
            </Button>
          )}
        </Group>
      </div>
    </form>
  )
}
