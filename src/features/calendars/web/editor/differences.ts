import { useText } from '../../../../platform/web/language.ts'
import type { Calendar } from '../../calendars.contract.ts'
import { WEEKDAYS } from '../../calendars.rules.ts'
import { calendarsText } from '../../calendars.text.ts'
import { hoursWords } from '../week-words.ts'

/** What another administrator changed in a calendar meanwhile, in words. */
export function useDifferences() {
  const t = useText(calendarsText)
  const yesNo = (is: boolean) => (is ? t.yes : t.no)
  const shown = (one: Calendar) => [
    { label: t.fields.name, text: one.name },
    ...WEEKDAYS.map((weekday) => ({
      label: t.days[weekday],
      text:
        hoursWords(
          one.windows.filter((window) => window.weekday === weekday),
          t,
        ) || t.closed,
    })),
    { label: t.fields.keepsHolidays, text: yesNo(one.keepsHolidays) },
    { label: t.fields.active, text: yesNo(one.active) },
    { label: t.fields.isDefault, text: yesNo(one.isDefault) },
  ]
  return (before: Calendar, now: Calendar) => {
    const after = shown(now)
    return shown(before)
      .map(({ label, text }, place) => ({ label, from: text, to: after[place]!.text }))
      .filter(({ from, to }) => from !== to)
  }
}
