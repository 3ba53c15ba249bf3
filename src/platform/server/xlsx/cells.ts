import { daysFrom } from '../../shared/days.ts'
import { type Look, styleOf } from './styles.ts'

/**
 * What the cells of a column hold. Minutes, integers and hundredths of a percent are whole; `number` is a name made of
 * digits; an amount shows decimals where it has them; a day is '2026-11-23', an instant '2026-11-23 14:05' as the clock
 * showed it.
 */
export type SheetKind = 'text' | 'number' | 'integer' | 'amount' | 'minutes' | 'percent' | 'day' | 'instant'
export type SheetCell = string | number | null

/** Cells of Excel hold no more. */
const MOST_LETTERS = 32_767
const MINUTES_A_DAY = 24 * 60
/** Day 1 of sheets is the first of 1900; they believe that there was a 29th of February that year. */
const DAY_ZERO = '1899-12-30'
const FIRST_DAY = '1900-03-01'

// what XML cannot hold, and halves of a letter
const UNFIT = /[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu
const SPECIAL: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// sheets read _x0041_ as the letter A
const ESCAPED = /_(?=x[0-9a-fA-F]{4}_)/g

// most texts have no other than these: all but " & < >, and what XML cannot hold
const RARE = /[^\t\n\u0020\u0021\u0023-\u0025\u0027-\u003b\u003d\u003f-\ud7ff\ue000-\ufffd]/

/** A text as XML has it, without what it cannot hold. */
export function escaped(text: string): string {
  const short = text.length > MOST_LETTERS ? text.slice(0, MOST_LETTERS) : text
  if (!RARE.test(short)) return short
  return short
    .toWellFormed()
    .replace(UNFIT, '')
    .replace(/[&<>"]/g, (sign) => SPECIAL[sign]!)
}

/** The name of a column: 0 → A, 26 → AA. */
export function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last
}

/** '2026-11-23 14:05' as a sheet counts days: whole ones, and the time as a part of one. */
function serialOf(text: string): number | undefined {
  const days = daysFrom(DAY_ZERO, text.slice(0, 10))
  if (!Number.isFinite(days) || text < FIRST_DAY) return undefined
  const minutes = text.length > 10 ? Number(text.slice(11, 13)) * 60 + Number(text.slice(14, 16)) : 0
  return days + minutes / MINUTES_A_DAY
}

function numberOf(value: string | number, kind: SheetKind): number | undefined {
  if (kind === 'day' || kind === 'instant') return serialOf(String(value))
  if (typeof value !== 'number' || kind === 'text') return undefined
  if (kind === 'minutes') return value / MINUTES_A_DAY
  return kind === 'percent' ? value / 100 : value
}

const wordsOf = (value: string | number): string => {
  const text = String(value)
  return text.includes('_x') ? text.replace(ESCAPED, '_x005F_') : text
}

/** A cell: a number with the format of its kind, else its words, which are never run as a formula. */
export function cellXml(at: string, value: SheetCell, kind: SheetKind, look: Look = 'plain'): string {
  if (value === null || value === '') return look === 'plain' ? '' : `<c r="${at}" s="${styleOf('text', look)}"/>`
  const number = numberOf(value, kind)
  const shown = kind === 'amount' && Number.isInteger(number) ? 'integer' : kind
  if (number !== undefined) return `<c r="${at}" s="${styleOf(shown, look)}"><v>${number}</v></c>`
  return `<c r="${at}" s="${styleOf('text', look)}" t="inlineStr"><is><t xml:space="preserve">${escaped(wordsOf(value))}</t></is></c>`
}

/** The sum of what a filter leaves of a column; `value` stands there until a sheet counts for itself. */
export function sumXml(at: string, { column, rows, value, kind }: SumCell): string {
  const number = numberOf(value, kind) ?? 0
  const sum = `SUBTOTAL(109,${column}2:${column}${rows})`
  return `<c r="${at}" s="${styleOf(kind, 'total')}"><f>${sum}</f><v>${number}</v></c>`
}
type SumCell = { column: string; rows: number; value: number; kind: SheetKind }
