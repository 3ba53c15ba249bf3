import type { Language } from '../../platform/shared/words.ts'

const MARKS = {
  es: { group: '.', decimal: ',' },
  en: { group: ',', decimal: '.' },
} as const
/** More digits than these a number does not keep. */
const MOST_DIGITS = 15

/**
 * A number as it is typed: in Spanish `1,5`, `1.500` and `1.234,56`; with the other mark too where it can mean one
 * thing only (`1.5`). Half typed (`1,`) it is what it is so far; nothing when it cannot be read as it stands.
 */
export function readNumber(typed: string, language: Language): number | undefined {
  const { group, decimal } = MARKS[language]
  const text = typed.trim().replaceAll('−', '-').replace(/[\s']/g, '')
  const digits = text.replace('-', '')
  const grouped = new RegExp(`^[1-9]\\d{0,2}(\\${group}\\d{3})+(\\${decimal}\\d*)?$`)
  const plain = grouped.test(digits)
    ? digits.replaceAll(group, '').replace(decimal, '.')
    : digits.replace(',', '.').replace(/^\.(?=\d)/, '0.')
  if (!/^-?[\d.,]+$/.test(text) || !/^\d+(\.\d*)?$/.test(plain)) return undefined
  if (plain.replace('.', '').replace(/^0+/, '').length > MOST_DIGITS) return undefined
  const value = Number(plain)
  if (String(value).includes('e')) return undefined
  return text.startsWith('-') ? 0 - value : value
}

/** The number as one would type it, without marks of thousands: nothing is rounded. */
export const writeNumber = (value: number, language: Language): string =>
  String(value).replace('.', MARKS[language].decimal)
