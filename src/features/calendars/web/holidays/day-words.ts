import { use } from 'react'
import { LanguageContext } from '../../../../platform/web/language.ts'

const formatsOf = (locale: string) => {
  const format = (width: 'short' | 'long') =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', weekday: width, day: 'numeric', month: width })
  const [short, long] = [format('short'), format('long')]
  return {
    /** '2026-09-18' → vie, 18 sept */
    short: (day: string) => short.format(new Date(day)),
    /** '2026-09-18' → viernes, 18 de septiembre */
    long: (day: string) => long.format(new Date(day)),
  }
}
const formats = { es: formatsOf('es-CL'), en: formatsOf('en-GB') }

/** Days of a year that is known, as people say them. */
export const useDayWords = () => formats[use(LanguageContext)]
