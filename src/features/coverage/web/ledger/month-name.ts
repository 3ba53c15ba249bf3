import { use } from 'react'
import { LanguageContext } from '../../../../platform/web/language.ts'

/** '2026-06' → junio de 2026 */
export function useMonthName(): (month: string) => string {
  const locale = use(LanguageContext) === 'en' ? 'en-GB' : 'es-CL'
  const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long', year: 'numeric' })
  return (month) => format.format(new Date(`${month}-01T00:00:00Z`))
}
