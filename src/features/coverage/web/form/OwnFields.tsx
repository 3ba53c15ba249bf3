import { NumberInput, Select, TextInput } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { coverageFormText } from '../../coverage-form.text.ts'
import type { OwnField } from '../../coverage-types.contract.ts'
import { DayField } from '../parts/DayField.tsx'
import type { AttributesDraft } from './attributes-draft.ts'

type Props = {
  fields: OwnField[]
  value: AttributesDraft
  onChange: (value: AttributesDraft) => void
  /** By 'attributes.<key>'. */
  errors: Record<string, string | undefined>
}

/** The company's own fields of a type. */
export function OwnFields({ fields, value, onChange, errors }: Props) {
  if (!fields.length) return null
  return (
    <div className="form-grid">
      {fields.map((field) => (
        <OwnFieldInput
          key={field.key}
          field={field}
          value={value[field.key] ?? null}
          onChange={(one) => onChange({ ...value, [field.key]: one })}
          error={errors[`attributes.${field.key}`]}
        />
      ))}
    </div>
  )
}

type InputProps = {
  field: OwnField
  value: AttributesDraft[string]
  onChange: (value: AttributesDraft[string]) => void
  error: string | undefined
}

function OwnFieldInput({ field, value, onChange, error }: InputProps) {
  const t = useText(coverageFormText)
  const { label, required, type, options } = field
  const common = { label, required, error }
  switch (type) {
    case 'number':
      return (
        <NumberInput
          {...common}
          decimalSeparator=","
          thousandSeparator="."
          value={typeof value === 'number' ? value : ''}
          onChange={(one) => onChange(typeof one === 'number' ? one : null)}
        />
      )
    case 'date':
      return <DayField {...common} value={String(value ?? '')} onChange={(day) => onChange(day || null)} />
    case 'yesNo':
      return (
        <Select
          {...common}
          clearable
          value={value === null ? null : value ? 'yes' : 'no'}
          onChange={(one) => onChange(one === null ? null : one === 'yes')}
          data={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
        />
      )
    case 'oneOf': {
      const known = typeof value === 'string' && !options.includes(value) ? [value, ...options] : options
      return (
        <Select {...common} clearable value={value === null ? null : String(value)} onChange={onChange} data={known} />
      )
    }
    case 'text':
      return (
        <TextInput
          {...common}
          maxLength={2000}
          value={String(value ?? '')}
          onChange={(event) => onChange(event.currentTarget.value || null)}
        />
      )
  }
}
