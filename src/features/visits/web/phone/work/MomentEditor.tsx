import { Button, Group, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../../../../../platform/web/language.ts'
import { toInstant, toWallClock } from '../../../../../platform/web/zone.ts'
import { phoneText } from '../../../phone.text.ts'

type Props = { name: string; at: string; onKeep: (at: string | null) => void; onClose: () => void }

/** A moment put right by hand: what a watch said, not the phone. */
export function MomentEditor({ name, at, onKeep, onClose }: Props) {
  const t = useText(phoneText).journey
  const began = toWallClock(at)
  const [typed, setTyped] = useState(began)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const keep = () => (typed === began ? onClose() : onKeep(toInstant(typed)))
  return (
    <form
      className="phone-moment-editor"
      onSubmit={(event) => {
        event.preventDefault()
        keep()
      }}
    >
      <TextInput
        type="datetime-local"
        max="9999-12-31T23:59"
        label={t.field(name)}
        value={typed}
        required
        ref={field}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button type="submit">{t.keep}</Button>
        <Button variant="default" onClick={() => onKeep(null)}>
          {t.remove}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t.cancel}
        </Button>
      </Group>
    </form>
  )
}
