import { day } from '../../platform/shared/contract.ts'
import type { Reason } from '../../platform/shared/refusal.ts'
import type { OwnField } from './coverage-types.contract.ts'

/** Values of the company's own fields, by key; null or an empty text is none. */
export type Attributes = Record<string, string | number | boolean | null>
export type KeptAttributes = Record<string, string | number | boolean>

const MOST_LETTERS = 2000
// control characters and half surrogates cannot be stored; tab and line breaks can
const CONTROL = /[^\P{Cc}\t\n\r]/u

const isNone = (value: unknown) => value === null || value === undefined || (typeof value === 'string' && !value.trim())

/** Values as they are kept: trimmed, without the empty ones. */
export const keptAttributes = (values: Attributes): KeptAttributes =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => !isNone(value))
      .map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]),
  ) as KeptAttributes

/**
 * Everything that is wrong with the values of a coverage's own fields, at `attributes.<key>`. A value that stands
 * unchanged since `before` is not looked at again: its type may have lost the option meanwhile.
 */
export function attributesProblems(fields: OwnField[], values: Attributes, before: KeptAttributes = {}): Reason[] {
  const at = (code: string, key: string, more?: Reason['values']): Reason => ({
    code,
    field: `attributes.${key}`,
    values: more,
    status: 422,
  })
  const unchanged = (key: string) => valueAt(values, key) === valueAt(before, key)
  const unknown = Object.keys(values)
    .filter((key) => !isNone(values[key]) && !unchanged(key) && !fields.some((field) => field.key === key))
    .map((key) => at('attribute.unknown', key))
  const wrong = fields.flatMap((field) => {
    const { key, label } = field
    const value = valueAt(values, key)
    if (isNone(value)) return field.required ? [at('attribute.needed', key, { label })] : []
    const code = unchanged(key) ? undefined : whyNotValue(field, value!)
    return code ? [at(code, key, { label, most: MOST_LETTERS })] : []
  })
  return [...unknown, ...wrong]
}

/** Only what was sent: every object knows a `constructor`. */
const valueAt = (values: Attributes, key: string) => (Object.hasOwn(values, key) ? values[key] : undefined)

function whyNotValue({ type, options }: OwnField, value: string | number | boolean): string | undefined {
  switch (type) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? undefined : 'attribute.not_number'
    case 'yesNo':
      return typeof value === 'boolean' ? undefined : 'attribute.not_yes_no'
    case 'date':
      return day.safeParse(value).success ? undefined : 'attribute.not_day'
    case 'oneOf':
      return options.includes(value as string) ? undefined : 'attribute.not_option'
    case 'text':
      if (typeof value !== 'string') return 'attribute.not_text'
      if (value.length > MOST_LETTERS) return 'attribute.too_long'
      return CONTROL.test(value) || !value.isWellFormed() ? 'control_characters' : undefined
  }
}
