import type { Language } from './words.ts'

const locales = { es: 'es-CL', en: 'en-GB' }

/** Whole minutes as people read them: 90 → 1 h 30 min, 45 → 45 min, 72000 → 1.200 h; with a minus when negative. */
export function showMinutes(minutes: number, language: Language): string {
  const size = Math.abs(minutes)
  const hours = Math.floor(size / 60)
  const rest = size % 60
  const parts = [hours ? `${hours.toLocaleString(locales[language])} h` : '', rest || !hours ? `${rest} min` : '']
  return (minutes < 0 ? '−' : '') + parts.filter(Boolean).join(' ')
}

/** What a number without a unit means: time of work is typed in minutes, hours of a contract in hours. */
export type BareUnit = 'minutes' | 'hours'

const HOURS = '(?:h|hrs?|horas?|hours?)'
const MINUTES = "(?:m|mins?|minutos?|minutes?|')"
const NUMBER = String.raw`\d+(?:[.,]\d+)?`
// points and commas between groups of three: 1.200, 1,200; nobody writes thousandths of an hour
const GROUPS = /(?<=^\d{1,3}(?:[.,]\d{3})*)[.,](?=\d{3}(?:\D|$))/g
const CLOCK = new RegExp(`^(\\d*):([0-5]\\d)${HOURS}?$`)
const BARE = new RegExp(`^${NUMBER}$`)
const WITH_UNITS = new RegExp(`^(?:(${NUMBER})${HOURS})?(?:y|and)?(?:(\\d+)${MINUTES}?)?$`)
const IN_MINUTES = new RegExp(`^(\\d+)${MINUTES}$`)

/**
 * Reads a length of time as people type it, in whole minutes: '90', '1:30', '1,5 h', '1h30', '1 h 30 min'. A number
 * without a unit is minutes, or hours when so told; one with decimals is always hours.
 * @returns undefined for what is none, a negative one among them
 */
export function parseMinutes(text: string, bare: BareUnit = 'minutes'): number | undefined {
  const typed = text.toLowerCase().replace(/\s+/g, '').replace(/\.$/, '').replace(GROUPS, '')
  const minutes = minutesOf(typed, bare)
  return minutes !== undefined && Number.isSafeInteger(minutes) ? minutes : undefined
}

/** Whether it is a length of time with a minus before it, as people type one or as a sheet of figures has it. */
export const isNegative = (text: string): boolean => {
  const [, size] = /^\s*[-−–](.*)$/.exec(text) ?? []
  return size !== undefined && parseMinutes(size) !== undefined
}

function minutesOf(typed: string, bare: BareUnit): number | undefined {
  const clock = CLOCK.exec(typed)
  if (clock) return Number(clock[1]) * 60 + Number(clock[2])
  if (BARE.test(typed)) return bare === 'hours' || /[.,]/.test(typed) ? inHours(typed) : Number(typed)
  const alone = IN_MINUTES.exec(typed)
  if (alone) return Number(alone[1])
  const [, hours, rest] = WITH_UNITS.exec(typed) ?? []
  if (hours === undefined) return undefined
  return inHours(hours) + Number(rest ?? 0)
}

const inHours = (typed: string) => Math.round(Number(typed.replace(',', '.')) * 60)
