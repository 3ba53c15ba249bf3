import { TextInput, type TextInputProps } from '@mantine/core'

type Props = Omit<TextInputProps, 'type' | 'value' | 'onChange'> & {
  /** '2026-11-23', or nothing. */
  value: string
  onChange: (day: string) => void
}

/** Chooses a day. */
export function DayField({ onChange, ...rest }: Props) {
  return (
    <TextInput
      {...rest}
      type="date"
      min="1990-01-01"
      max="2100-12-31"
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}
