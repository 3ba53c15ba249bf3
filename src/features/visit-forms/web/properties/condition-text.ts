import { showDay } from '../../../../platform/shared/days.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import type { Condition, Field } from '../../format.contract.ts'
import { propertiesText } from '../../properties.text.ts'
import { type Comparison, comparedWith } from './comparisons.ts'

/** A condition as people say it: «¿Quedó operativo? es No y Horas mayor que 2». */
export function conditionInWords(condition: Condition, fields: Field[], language: Language): string {
  const t = propertiesText[language].condition
  const say = (one: Condition, inside: boolean): string => {
    if ('field' in one) return comparisonInWords(one, fields, language)
    const [parts, joint] = 'all' in one ? [one.all, t.and] : [one.any, t.or]
    const said = parts.map((part) => say(part, true)).join(` ${joint} `)
    return inside && parts.length > 1 ? `(${said})` : said
  }
  return say(condition, false)
}

function comparisonInWords(one: Comparison, fields: Field[], language: Language): string {
  const t = propertiesText[language].condition
  const field = fields.find(({ key }) => key === one.field)
  const name = field?.label ?? t.noSuchField(one.field)
  const words = t.is[field && isInTime(field) ? 'time' : 'other'][one.is]
  return 'to' in one ? `${name} ${words} ${valueInWords(field, one.to, language)}` : `${name} ${words}`
}

/** Days and times come after or before one another, numbers are more or less. */
export const isInTime = (field: Field): boolean => ['day', 'time'].includes(comparedWith(field))

function valueInWords(field: Field | undefined, value: string | number | boolean, language: Language): string {
  const t = propertiesText[language]
  if (typeof value === 'boolean') return value ? t.yes : t.no
  if (typeof value === 'number') return value.toLocaleString(language === 'es' ? 'es-CL' : 'en-GB')
  if (field && 'options' in field)
    return field.options.find(({ key }) => key === value)?.label ?? t.condition.noSuchOption(value)
  if (field?.kind === 'date') return showDay(value)
  return field?.kind === 'time' ? value : language === 'es' ? `«${value}»` : `“${value}”`
}
