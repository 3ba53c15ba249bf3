import { useText } from '../../../../platform/web/language.ts'
import { savedText } from '../../saved.text.ts'
import type { When } from '../../schedules.contract.ts'

const two = (number: number) => String(number).padStart(2, '0')

/** 480 → '08:00' */
export const timeOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`

/** '08:00' → 480; nothing when it is no time. */
export function minuteOf(time: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? []
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

/** 'Cada lunes a las 08:00' */
export function useSayWhen(): (when: When) => string {
  const t = useText(savedText)
  return (when) => {
    const time = timeOf(when.atMinute)
    if (when.every === 'day') return t.schedule.everyDay(time)
    if (when.every === 'month') return t.schedule.everyMonth(when.monthDay, time)
    return t.schedule.everyWeek(t.weekdays[String(when.weekday) as keyof typeof t.weekdays], time)
  }
}
