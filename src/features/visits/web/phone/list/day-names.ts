import { use } from 'react'
import { LanguageContext, useText } from '../../../../../platform/web/language.ts'
import { phoneText } from '../../../phone.text.ts'

const locales = { es: 'es-CL', en: 'en-GB' }

/** What a day is called in the list: today, tomorrow, `viernes 27 de noviembre`, or that there is no time yet. */
export function useDayNames(today: string, tomorrow: string) {
  const t = useText(phoneText)
  const language = use(LanguageContext)
  const long = new Intl.DateTimeFormat(locales[language], {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  })
  return (day: string) => {
    if (!day) return t.noDay
    const name = long.format(new Date(`${day}T00:00:00Z`))
    if (day === today) return `${t.today}, ${name}`
    return day === tomorrow ? `${t.tomorrow}, ${name}` : name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
  }
}
