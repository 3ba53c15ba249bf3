import { showMinutes } from '../../../../platform/shared/minutes.ts'
import type { Language } from '../../../../platform/shared/words.ts'
import { typesText } from '../../types.text.ts'

const HOUR = 60
const FOR_EXAMPLE = 150

/** What the percentage after hours does to an hour of work; where it does nothing, what another one would do. */
export function afterHoursMeaning(language: Language, percent: number): string {
  const t = typesText[language]
  const told = (one: number) => showMinutes(Math.ceil((HOUR * one) / 100), language)
  return percent === 100 ? t.afterHoursIsNone(FOR_EXAMPLE, told(FOR_EXAMPLE)) : t.afterHoursMeans(told(percent))
}
