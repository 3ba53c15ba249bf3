import { parseRut, showRut } from '../../platform/shared/chile/rut.ts'
import { showDay } from '../../platform/shared/days.ts'
import type { Language } from '../../platform/shared/words.ts'
import type { AnswerValue, Column, Field } from './format.contract.ts'
import { fillText } from './fill.text.ts'

const locales = { es: 'es-CL', en: 'en-GB' }
/** The most decimals that a number of a form has. */
const MOST_DECIMALS = 4

/** Units that are written before their number. */
const BEFORE = new Set(['$', 'US$', 'UF'])
export const standsBefore = (unit: string | undefined): boolean => unit !== undefined && BEFORE.has(unit)

/**
 * An answer as a report tells it, on paper and in the PDF: `1.234,5 kg`, `26-11-2026`, `Sí`, labels of options.
 * Nothing where nothing is answered, and for rows, photos and signatures, which are shown and not told.
 */
export function answerText(field: Field | Column, answer: AnswerValue | undefined, language: Language): string {
  if (answer === undefined) return ''
  switch (field.kind) {
    case 'number':
    case 'calculated':
      return typeof answer === 'number' ? amount(answer, field.unit, language) : asTyped(answer)
    case 'yesNo':
      return typeof answer === 'boolean' ? fillText[language][answer ? 'yes' : 'no'] : asTyped(answer)
    case 'date':
      return typeof answer === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(answer) ? showDay(answer) : asTyped(answer)
    case 'oneOf':
      return labelOf(field.options, answer)
    case 'manyOf':
      return Array.isArray(answer) ? chosenIn(field.options, answer).join(', ') : asTyped(answer)
    case 'text':
    case 'longText':
    case 'time':
      return asTyped(answer)
    case 'table':
    case 'photo':
    case 'signature':
      return ''
  }
}

type Options = { key: string; label: string }[]

/** In the order of the form, whatever the order of choosing; those that it does not have any more after them. */
function chosenIn(options: Options, answer: unknown[]): string[] {
  const known = options.filter(({ key }) => answer.includes(key)).map(({ label }) => label)
  return [...known, ...answer.filter((one) => !options.some(({ key }) => key === one)).map(String)]
}

const labelOf = (options: Options, answer: AnswerValue): string =>
  options.find(({ key }) => key === answer)?.label ?? asTyped(answer)

/** What does not fit its field is told as it stands. */
const asTyped = (answer: AnswerValue): string => (typeof answer === 'object' ? '' : String(answer).trim())

function amount(value: number, unit: string | undefined, language: Language): string {
  const number = value.toLocaleString(locales[language], { maximumFractionDigits: MOST_DECIMALS })
  if (!unit) return number
  if (unit === '$') return value < 0 ? `-$${number.slice(1)}` : `$${number}`
  return standsBefore(unit) ? `${unit} ${number}` : `${number} ${unit}`
}

/** A RUT as it is written when it is one, as it was typed otherwise. */
export function showTaxId(typed: string): string {
  const rut = parseRut(typed)
  return rut ? showRut(rut) : typed
}
