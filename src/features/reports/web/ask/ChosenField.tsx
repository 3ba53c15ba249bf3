import { Select } from '@mantine/core'
import { foldedFilter } from '../../../../platform/web/folded-filter.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useColleagues } from '../../../auth/web/colleagues.ts'
import { CustomerSelect } from '../../../customers/web/CustomerSelect.tsx'
import { reportPageText } from '../../report-page.text.ts'
import { type FieldProps, valueOf } from './field.ts'

type Option = { value: string; label: string }

/** One of some; where none is usual, none may be chosen too. */
function OneOf({ options, ...props }: FieldProps & { options: Option[] }) {
  const t = useText(reportPageText).ask
  const { parameter, errors, onAsk } = props
  const { key, label, usual, required } = parameter
  return (
    <Select
      size="xs"
      label={label}
      placeholder={t.every}
      required={required}
      clearable={usual[key] === undefined && !required}
      clearButtonProps={{ 'aria-label': t.every }}
      allowDeselect={false}
      searchable={options.length > 7}
      filter={foldedFilter}
      value={valueOf(props) || null}
      onChange={(chosen) => onAsk({ [key]: chosen === usual[key] ? undefined : (chosen ?? undefined) })}
      data={options}
      error={errors[key]}
    />
  )
}

export const ChoiceField = (props: FieldProps) => <OneOf {...props} options={props.parameter.options} />

/** Our own people; those who left can be asked for too, as their work remains. */
export function PersonField(props: FieldProps) {
  const t = useText(reportPageText).ask
  const { data } = useColleagues()
  const options = (data?.items ?? []).map(({ id, name, active }) => ({
    value: id,
    label: active ? name : t.inactive(name),
  }))
  return <OneOf {...props} options={options} />
}

export function CustomerField(props: FieldProps) {
  const t = useText(reportPageText).ask
  const { parameter, errors, onAsk } = props
  const { key, label, required } = parameter
  const value = valueOf(props) || null
  return (
    <CustomerSelect
      size="xs"
      // nothing can be shown before it is chosen
      autoFocus={required && value === null}
      comboboxProps={{ withinPortal: false }}
      label={label}
      placeholder={required ? undefined : t.every}
      required={required}
      clearable={!required}
      clearButtonProps={{ 'aria-label': t.every }}
      value={value}
      onChange={(chosen) => onAsk({ [key]: chosen?.id })}
      error={errors[key]}
    />
  )
}
