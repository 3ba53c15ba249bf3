import { FieldGroup } from './FieldGroup.tsx'
import type { FieldProps } from './filling.ts'

/** Several of several, in the order of the form whatever the order of choosing. */
export function ManyField({ field, answer, required, filling }: FieldProps<'manyOf'>) {
  const chosen = Array.isArray(answer) ? (answer as unknown[]) : []
  const id = filling.idOf(field.key)
  const error = filling.errorOf(field.key)
  const toggle = (key: string) => {
    const next = field.options
      .map((option) => option.key)
      .filter((one) => (one === key ? !chosen.includes(one) : chosen.includes(one)))
    filling.answer(field.key, next.length ? next : undefined)
  }
  return (
    <FieldGroup id={id} label={field.label} help={field.help} required={required} error={error}>
      <div className="fill-choices">
        {field.options.map(({ key, label }) => (
          <label key={key} className="fill-choice">
            <input
              type="checkbox"
              checked={chosen.includes(key)}
              onChange={() => toggle(key)}
              aria-invalid={Boolean(error) || undefined}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
