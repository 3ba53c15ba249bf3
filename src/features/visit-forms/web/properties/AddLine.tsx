import { ActionIcon, TextInput } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { type RefObject, useState } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { propertiesText } from '../../properties.text.ts'
import { linesOf } from './options.ts'

type Props = {
  label: string
  help: string
  /** Why nothing more can be added. */
  full: string | undefined
  maxLength: number
  input: RefObject<HTMLInputElement | null>
  onAdd: (lines: string[]) => void
}

/** Adds what is written on Enter, and what is pasted of several lines at once; it goes on with the next one. */
export function AddLine({ label, help, full, maxLength, input, onAdd }: Props) {
  const t = useText(propertiesText).rows
  const [text, setText] = useState('')
  const add = () => {
    const lines = linesOf(text)
    if (!lines.length || full) return
    onAdd(lines)
    setText('')
  }
  return (
    <TextInput
      ref={input}
      label={label}
      description={help}
      error={full}
      autoComplete="off"
      maxLength={maxLength}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
        event.preventDefault()
        add()
      }}
      onPaste={(event) => {
        const lines = linesOf(event.clipboardData.getData('text'))
        if (lines.length < 2 || full) return
        event.preventDefault()
        onAdd(lines)
      }}
      rightSection={
        <ActionIcon variant="subtle" aria-label={`${t.put}: ${label}`} disabled={!text.trim()} onClick={add}>
          <Icon path={mdiPlus} />
        </ActionIcon>
      }
    />
  )
}
