import { use } from 'react'
import { LanguageContext } from '../../../platform/web/language.ts'

const ZONE = { timeZone: 'UTC' } as const
const make = (locale: string) => {
  const short = new Intl.DateTimeFormat(locale, { ...ZONE, weekday: 'short', day: 'numeric' })
  const long = new Intl.DateTimeFormat(locale, { ...ZONE, weekday: 'long', day: 'numeric', month: 'long' })
  const full = new Intl.DateTimeFormat(locale, {
    ...ZONE,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const withYear = new Intl.DateTimeFormat(locale, { ...ZONE, day: 'numeric', month: 'long', year: 'numeric' })
  return (on: string, how: 'short' | 'long' | 'full' | 'withYear' = 'short') => {
    const told = { short, long, full, withYear }[how].format(new Date(on))
    return told.charAt(0).toUpperCase() + told.slice(1)
  }
}
const made = { es: make('es-CL'), en: make('en-GB') }

/** Saturdays and Sundays. */
export const isWeekend = (on: string): boolean => [0, 6].includes(new Date(on).getUTCDay())

/** '2026-06-15' → Lun 15; long: Lunes, 15 de junio; full: with its year; with year: 15 de junio de 2026. */
export const useDayName = () => made[use(LanguageContext)]
