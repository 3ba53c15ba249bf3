import { isDay } from '../../../../platform/shared/contract.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { MOST_FOLIO } from '../softland/documents/refs.ts'
import { day as realDay, fold, rounded, text } from '../softland/read.ts'
import { ApiProblem } from './problem.ts'

/** A row of an answer, by its keys in small letters: the API does not spell them alike everywhere. */
export type Row = ReadonlyMap<string, unknown>

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Of keys that differ in letter case alone, the first that says something counts. */
function rowOf(object: Record<string, unknown>): Row {
  const row = new Map<string, unknown>()
  for (const [key, value] of Object.entries(object)) {
    const name = key.toLowerCase()
    if (row.get(name) === undefined || row.get(name) === null) row.set(name, value)
  }
  return row
}

/**
 * The rows of an answer, whichever way they are wrapped: [[…]], […], one by itself, or none. None stands for none: blank
 * rows, in which none of the keys says anything, are left out. What has no such key in any row is no answer to this
 * question.
 * @throws ApiProblem 'notSoftlandApi'
 */
export function rowsOf(answer: unknown, ...keys: string[]): Row[] {
  if (answer === null || answer === undefined) return []
  const items: unknown[] = Array.isArray(answer) ? answer.flat() : [answer]
  const rows = items.filter(isObject).map(rowOf)
  const names = keys.map((key) => key.toLowerCase())
  const strange = items.some((item) => item !== null && !isObject(item))
  if (strange || (rows.length && !rows.some((row) => names.some((name) => row.has(name)))))
    throw new ApiProblem('notSoftlandApi')
  return rows.filter((row) => names.some((name) => saysSomething(row.get(name))))
}

const saysSomething = (value: unknown) =>
  typeof value === 'string' ? !['', '0'].includes(value.trim()) : typeof value === 'number' && value !== 0

/** The one object that was answered; undefined for none. */
export function objectOf(answer: unknown): Row | undefined {
  const [first] = Array.isArray(answer) ? answer.flat() : [answer]
  return isObject(first) ? rowOf(first) : undefined
}

/** Rows within a row. */
export function listAt(row: Row, key: string): Row[] {
  const value = row.get(key.toLowerCase())
  return Array.isArray(value) ? value.flat().filter(isObject).map(rowOf) : []
}

export function rowAt(row: Row, key: string): Row | undefined {
  return objectOf(row.get(key.toLowerCase()))
}

export function textAt(row: Row, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = row.get(key.toLowerCase())
    const found =
      typeof value === 'number' ? String(value) : typeof value === 'string' ? text(value.toWellFormed()) : null
    if (found) return found
  }
  return null
}

/** No amount and no folio is larger; what is cannot be counted. */
const MOST = 1e15

/** A number, also one that is written as a text; null for what is none. */
export function numberAt(row: Row, ...keys: string[]): number | null {
  for (const key of keys) {
    const value = row.get(key.toLowerCase())
    const number = typeof value === 'string' ? numberIn(value) : typeof value === 'number' ? value : NaN
    if (Number.isFinite(number) && Math.abs(number) < MOST) return number
  }
  return null
}

/** '1190', '1190.5', '1190,5', '-4.6E-10', '1.234.567,5'; one point alone parts the whole from the rest. */
function numberIn(written: string): number {
  const bare = written.trim()
  if (/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(bare)) return Number(bare)
  if (/^-?\d+,\d+$/.test(bare)) return Number(bare.replace(',', '.'))
  if (/^-?\d{1,3}(\.\d{3}){2,}(,\d+)?$|^-?\d{1,3}\.\d{3},\d+$/.test(bare))
    return Number(bare.replaceAll('.', '').replace(',', '.'))
  return NaN
}

export const moneyAt = (row: Row, ...keys: string[]): number => rounded(numberAt(row, ...keys))

/**
 * Whether a row is of this customer, as far as it says whose it is: an API that answers another question must not make
 * somebody's documents those of another.
 */
export const isOf = (code: string) => (row: Row) => {
  const told = textAt(row, 'CodAux', 'CodAuc')
  return told === null || fold(told) === fold(code)
}

/** A number that names a document or a line; 0 for none. */
export function wholeAt(row: Row, ...keys: string[]): number {
  const number = Math.round(numberAt(row, ...keys) ?? 0)
  return Math.abs(number) <= MOST_FOLIO ? number || 0 : 0
}

/** The day that is written, in whatever zone; null for none, and for those that stand for none. */
export function dayAt(row: Row, ...keys: string[]): string | null {
  for (const key of keys) {
    const value = row.get(key.toLowerCase())
    const day = typeof value === 'string' ? realDay(dayIn(value.trim())) : null
    if (day) return day
  }
  return null
}

function dayIn(written: string): string | null {
  const [, year, month, day] =
    /^(\d{4})-(\d{2})-(\d{2})(?:\D|$)/.exec(written) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(written) ?? []
  const [, before, middle, after] = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?:\D|$)/.exec(written) ?? []
  const [, ms] = /^\/Date\((-?\d{1,15})/.exec(written) ?? []
  if (ms) return Math.abs(Number(ms)) < 8e15 ? dayInChile(new Date(Number(ms))) : null
  const found = year
    ? `${year}-${month}-${day}`
    : after
      ? `${after}-${middle!.padStart(2, '0')}-${before!.padStart(2, '0')}`
      : undefined
  return isDay(found) ? found : null
}
