import { use } from 'react'
import { dayInChile } from '../shared/chile/day.ts'
import type { Language } from '../shared/words.ts'
import { LanguageContext } from './language.ts'

const ZONE = 'America/Santiago'
const locales = { es: 'es-CL', en: 'en-GB' }

/** The day it is in Santiago at this moment, '2026-11-23'. */
export const dayIn = dayInChile

/** Dates, money and numbers as people in Chile write them. */
export function formats(language: Language) {
  const locale = locales[language]
  const dayFormat = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
  })
  const instantFormat = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  const timeFormat = new Intl.DateTimeFormat(locale, {
    timeZone: ZONE,
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
  const shortDayFormat = new Intl.DateTimeFormat(locale, { timeZone: ZONE, day: '2-digit', month: 'short' })
  const moneyFormat = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CLP', maximumFractionDigits: 0 })
  const relativeFormat = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'long' })
  const shortRelativeFormat = new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'narrow' })
  /** ISO instant → hoy 15:00, mañana 09:30, 28-dic; farther than half a year, with the year */
  const near = (instant: string, now = Date.now()) => {
    const at = new Date(instant)
    const days = daysUntil(at, now)
    if (Math.abs(days) <= 1) return `${relativeFormat.format(days, 'day')} ${timeFormat.format(at)}`
    return Math.abs(days) > 180 ? dayFormat.format(new Date(dayIn(at))) : shortDayFormat.format(at)
  }
  return {
    /** '2026-11-23' → 23-11-2026 */
    day: (day: string) => dayFormat.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)),
    /** ISO instant → 23-11-2026, 14:05 in Santiago */
    instant: (instant: string) => instantFormat.format(new Date(instant)),
    near,
    /** The same always with the hour → hoy 15:00, 28-dic 10:30 */
    nearTime: (instant: string, now = Date.now()) => {
      const at = new Date(instant)
      const close = Math.abs(daysUntil(at, now)) <= 1
      return close ? near(instant, now) : `${near(instant, now)} ${timeFormat.format(at)}`
    },
    /** Pesos without decimals. */
    money: (pesos: number) => moneyFormat.format(pesos),
    number: (value: number) => value.toLocaleString(locale),
    /** ISO instant → hace 3 horas; ahora within the minute */
    since: (instant: string, now = Date.now()) => {
      const { unit, count } = distance(instant, now)
      return relativeFormat.format(count, unit)
    },
    /** The same where there is little room → hace 3 h */
    ago: (instant: string, now = Date.now()) => {
      const { unit, count } = distance(instant, now)
      return unit === 'second' ? relativeFormat.format(0, unit) : shortRelativeFormat.format(count, unit)
    },
    /** How old something is, where there is little room → 20 min, 3 h, 45 d, 2 años */
    age: (instant: string, now = Date.now()) => {
      const minutes = Math.floor(Math.max(0, now - Date.parse(instant)) / 60_000)
      const [size, one, many] = AGES[language].find(([size]) => minutes >= size)!
      const count = Math.floor(minutes / (size || 1))
      return `${count} ${count === 1 ? one : many}`
    },
  }
}

/** Minutes from which on an age is told in this unit, and its words for one and for many. */
const AGES: Record<Language, [number, string, string][]> = {
  es: [
    [525_600, 'año', 'años'],
    [1440, 'd', 'd'],
    [60, 'h', 'h'],
    [0, 'min', 'min'],
  ],
  en: [
    [525_600, 'year', 'years'],
    [1440, 'd', 'd'],
    [60, 'h', 'h'],
    [0, 'min', 'min'],
  ],
}

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
]

function distance(instant: string, now: number): { unit: Intl.RelativeTimeFormatUnit; count: number } {
  const seconds = (Date.parse(instant) - now) / 1000
  const [unit, size] = UNITS.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', Infinity]
  return { unit, count: Math.round(seconds / size) }
}

/** Days of Santiago from now until a moment; negative when it is past. */
const daysUntil = (at: Date, now: number) => (Date.parse(dayIn(at)) - Date.parse(dayIn(new Date(now)))) / 86_400_000

const made = { es: formats('es'), en: formats('en') }

/** Dates, amounts and counts as the reader's language writes them. */
export const useFormats = () => made[use(LanguageContext)]
