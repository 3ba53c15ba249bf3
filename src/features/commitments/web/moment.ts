import { use } from 'react'
import type { Language } from '../../../platform/shared/words.ts'
import { formats } from '../../../platform/web/format.ts'
import { LanguageContext } from '../../../platform/web/language.ts'
import { daysBetween } from '../commitments.rules.ts'

const weekdays = (['es', 'en'] as const).map((language) => {
  const weekday = new Intl.DateTimeFormat(language, { timeZone: 'America/Santiago', weekday: 'long' })
  return [language, (at: Date) => (language === 'es' ? `el ${weekday.format(at)}` : weekday.format(at))] as const
})
const weekdayIn = Object.fromEntries(weekdays) as Record<Language, (at: Date) => string>

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'America/Santiago',
  hour: '2-digit',
  minute: '2-digit',
})

/** An instant as one says it: 'mañana 10:00', 'el jueves 10:00' within six days, '01-12-2026, 10:00' beyond. */
export function momentIn(language: Language, instant: string, now: number): string {
  const at = new Date(instant)
  const days = Math.abs(daysBetween(new Date(now), at))
  if (days <= 1) return formats(language).near(instant, now)
  return days < 7 ? `${weekdayIn[language](at)} ${timeFormat.format(at)}` : formats(language).instant(instant)
}

export function useMoment(): (instant: string, now: number) => string {
  const language = use(LanguageContext)
  return (instant, now) => momentIn(language, instant, now)
}
