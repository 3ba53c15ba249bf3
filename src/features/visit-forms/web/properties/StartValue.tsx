import { Checkbox, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import type { Field } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { LineInput, LinesInput, OptionalNumber } from './HeldInputs.tsx'

export type Startable = Exclude<Field, { kind: 'table' | 'photo' | 'signature' | 'calculated' }>
type Value = Extract<NonNullable<Startable['start']>, { value: unknown }>['value']
type Props = {
  field: Startable
  value: Value | undefined
  error: string | undefined
  onChange: (value: Value | undefined) => void
}

/** A value to begin with, given as the field itself would be answered. */
export function StartValue({ field, value, error, onChange }: Props) {
  const words = useText(propertiesText)
  const t = words.start
  const text = typeof value === 'string' ? value : undefined
  const common = { label: t.value, error: error ?? (value === undefined && t.needed) }
  switch (field.kind) {
    case 'text':
      return <LineInput {...common} maxLength={500} value={text} onChange={onChange} />
    case 'longText':
      return <LinesInput {...common} maxLength={2000} value={text} onChange={onChange} />
    case 'number':
      return <OptionalNumber {...common} value={typeof value === 'number' ? value : undefined} onChange={onChange} />
    case 'date':
    case 'time':
      return (
        <TextInput
          {...common}
          type={field.kind}
          value={text ?? ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      )
    case 'yesNo':
      return (
        <NativeSelect
          {...common}
          value={typeof value === 'boolean' ? String(value) : ''}
          data={[
            { value: '', label: t.choose },
            { value: 'true', label: words.yes },
            { value: 'false', label: words.no },
          ]}
          onChange={({ currentTarget }) => onChange(currentTarget.value ? currentTarget.value === 'true' : undefined)}
        />
      )
    case 'oneOf':
      return (
        <NativeSelect
          {...common}
          value={field.options.some(({ key }) => key === text) ? text : ''}
          data={[{ value: '', label: t.choose }, ...field.options.map(({ key, label }) => ({ value: key, label }))]}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      )
    case 'manyOf':
      return (
        <Checkbox.Group
          {...common}
          value={Array.isArray(value) ? value : []}
          onChange={(chosen) => {
            const known = field.options.map(({ key }) => key).filter((key) => chosen.includes(key))
            onChange(known.length ? known : undefined)
          }}
        >
          <Stack gap={6} my={4}>
            {field.options.map(({ key, label }) => (
              <Checkbox key={key} value={key} label={label} />
            ))}
          </Stack>
        </Checkbox.Group>
      )
  }
}
