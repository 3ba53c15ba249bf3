import { Button, Group } from '@mantine/core'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'
import { FormProblem } from '../../../platform/web/FormProblem.tsx'
import { useText } from '../../../platform/web/language.ts'
import { serveText } from '../serve.text.ts'

type Props = {
  form: RefObject<HTMLFormElement | null>
  act: { error: Error | null; isPending: boolean }
  /** What sending does, in a word. */
  says: string
  onSend: () => void
  onClose: () => void
  children: ReactNode
}

/** A form in place about one authorisation: Ctrl+Enter sends it, Escape leaves it. */
export function ActForm({ form, act, says, onSend, onClose, children }: Props) {
  const t = useText(serveText)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation()
      onClose()
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    onSend()
  }
  return (
    <form
      ref={form}
      noValidate
      className="serve-form no-print"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        onSend()
      }}
    >
      {children}
      <FormProblem error={act.error} />
      <Group gap="xs">
        <Button type="submit" size="xs" loading={act.isPending}>
          {says}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t.close}
        </Button>
      </Group>
    </form>
  )
}
