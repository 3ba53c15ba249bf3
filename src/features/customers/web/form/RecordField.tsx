import { Select, Textarea, TextInput } from '@mantine/core'

export type Field = {
  name: string
  label: string
  type?: 'text' | 'tel' | 'email' | 'date' | 'long' | 'choice'
  required?: boolean
  hint?: string
  /** Takes the whole width. */
  wide?: boolean
  /** How a stored value is written here. */
  written?: (value: string) => string
  /** What can be chosen, and what stands there when nothing is. */
  choices?: { value: string; label: string }[]
  placeholder?: string
  /** Seen, but not to be changed. */
  fixed?: boolean
  /** Kept as it is, not seen. */
  hidden?: boolean
}

type Props = { field: Field; first: boolean; value: string; error?: string; onChange: (value: string) => void }

export function RecordField({ field, first, value, error, onChange }: Props) {
  const { label, type = 'text', required, hint, wide, choices = [], placeholder, fixed } = field
  const common = {
    label,
    required,
    error,
    placeholder,
    description: hint,
    'data-autofocus': first || undefined,
    style: wide || type === 'long' ? { gridColumn: '1 / -1' } : undefined,
  }
  if (fixed) return <TextInput {...common} readOnly variant="filled" value={labelOf(field, value) ?? value} />
  if (type === 'choice')
    return <Select {...common} data={choices} clearable value={value || null} onChange={(one) => onChange(one ?? '')} />
  if (type === 'long')
    return (
      <Textarea
        {...common}
        autosize
        minRows={2}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  return <TextInput {...common} type={type} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
}

/** A value as people read it. */
export const shownValue = (field: Field, value: string | undefined): string => labelOf(field, value) ?? (value || '—')

const labelOf = ({ choices }: Field, value: string | undefined) => choices?.find((one) => one.value === value)?.label
