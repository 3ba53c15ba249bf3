import { TextInput, type TextInputProps } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { mdiMagnify } from '@mdi/js'
import { useState } from 'react'
import { Icon } from './Icon.tsx'

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'aria-label'> & {
  label: string
  /** What is being looked for, as the address says. */
  value: string | undefined
  /** Told when the typing pauses; undefined when nothing is looked for. */
  onChange: (query: string | undefined) => void
}

/** A field that searches while one types. */
export function SearchField({ label, value, onChange, ...others }: Props) {
  const [typed, setTyped] = useState(value ?? '')
  const [told, setTold] = useState(value)
  const tell = useDebouncedCallback((query: string) => onChange(query || undefined), 300)
  // it changed by itself: back and forward, "show everything"
  if (told !== value) {
    setTold(value)
    if ((value ?? '') !== typed.trim()) setTyped(value ?? '')
  }
  return (
    <TextInput
      size="xs"
      type="search"
      aria-label={label}
      placeholder={label}
      leftSection={<Icon path={mdiMagnify} size={16} />}
      maxLength={200}
      {...others}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        tell(event.currentTarget.value.trim())
      }}
    />
  )
}
