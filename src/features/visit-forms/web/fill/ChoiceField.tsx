import { Button, NativeSelect } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { fillText } from '../../fill.text.ts'
import { FieldGroup } from './FieldGroup.tsx'

/** More than these stand in a list. */
const MOST_IN_SIGHT = 6

type Props = {
  id: string
  label: string
  description?: string | undefined
  required: boolean
  error: string | undefined
  options: { key: string; label: string }[]
  /** Empty: none. */
  chosen: string
  onChoose: (key: string | undefined) => void
}

/** One of several: in sight while they are few, in a list otherwise. */
export function ChoiceField({ id, label, description, required, error, options, chosen, onChoose }: Props) {
  const t = useText(fillText)
  if (options.length > MOST_IN_SIGHT)
    return (
      <NativeSelect
        id={id}
        label={label}
        description={description}
        required={required}
        error={error}
        data={[{ value: '', label: t.choose }, ...options.map(({ key, label }) => ({ value: key, label }))]}
        value={chosen}
        onChange={(event) => onChoose(event.currentTarget.value || undefined)}
      />
    )
  return (
    <FieldGroup id={id} role="radiogroup" label={label} help={description} required={required} error={error}>
      <div className="fill-choices" data-two={options.length === 2 || undefined}>
        {options.map(({ key, label }) => (
          <label key={key} className="fill-choice">
            <input type="radio" name={id} checked={chosen === key} onChange={() => onChoose(key)} />
            <span>{label}</span>
          </label>
        ))}
      </div>
      {chosen && !required && (
        <Button variant="subtle" size="compact-sm" className="fill-back" onClick={() => onChoose(undefined)}>
          {t.takeBack}
        </Button>
      )}
    </FieldGroup>
  )
}
