import { NativeSelect, TextInput } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import type { Field } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { comparedWith } from './comparisons.ts'
import { LineInput, OptionalNumber } from './HeldInputs.tsx'

type Value = string | number | boolean | undefined
type Props = { label: string; field: Field; value: Value; onChange: (value: Value) => void }

/** What a field is compared with, asked by the control that fits it. */
export function ConditionValue({ label, field, value, onChange }: Props) {
  const t = useText(propertiesText)
  const lacks = value === undefined || value === '' ? t.condition.lacksValue : undefined
  const compared = comparedWith(field)
  switch (compared) {
    case 'yesNo':
      return (
        <NativeSelect
          size="xs"
          aria-label={label}
          value={typeof value === 'boolean' ? String(value) : ''}
          error={lacks}
          data={[
            ...(typeof value === 'boolean' ? [] : [{ value: '', label: t.condition.chooseOption }]),
            { value: 'true', label: t.yes },
            { value: 'false', label: t.no },
          ]}
          onChange={(event) => onChange(event.currentTarget.value === 'true')}
        />
      )
    case 'option': {
      const options = 'options' in field ? field.options : []
      const isKnown = options.some(({ key }) => key === value)
      const unknown = value === undefined ? t.condition.chooseOption : t.condition.noSuchOption(String(value))
      return (
        <NativeSelect
          size="xs"
          aria-label={label}
          value={value === undefined ? '' : String(value)}
          error={lacks}
          data={[
            ...(isKnown ? [] : [{ value: value === undefined ? '' : String(value), label: unknown }]),
            ...options.map(({ key, label }) => ({ value: key, label })),
          ]}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )
    }
    case 'number':
      return (
        <OptionalNumber
          size="xs"
          aria-label={label}
          error={lacks}
          value={typeof value === 'number' ? value : undefined}
          onChange={onChange}
        />
      )
    case 'day':
    case 'time':
      return (
        <TextInput
          size="xs"
          type={compared === 'day' ? 'date' : 'time'}
          aria-label={label}
          error={lacks}
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      )
    case 'text':
      return (
        <LineInput
          size="xs"
          aria-label={label}
          maxLength={200}
          error={lacks}
          value={typeof value === 'string' ? value : undefined}
          onChange={onChange}
        />
      )
  }
}
