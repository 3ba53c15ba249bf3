import { use } from 'react'
import { clockInChile } from '../../../../platform/shared/chile/clock.ts'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { availabilityText } from '../../availability.text.ts'

type Span = { startedAt: string; endedAt: string | null }

const MINUTE_MS = 60_000

/** From when to when: the hours alone on the day that is looked at, else with their day. */
export function useSpanWords() {
  const t = useText(availabilityText).correct
  const formats = useFormats()
  return ({ startedAt, endedAt }: Span, on: string): string => {
    const told = (instant: string) =>
      dayInChile(new Date(instant)) === on ? clockInChile(instant) : formats.instant(instant)
    return endedAt ? t.from(told(startedAt), told(endedAt)) : t.goesOn(told(startedAt))
  }
}

/** How long it was, up to now when it goes on. */
export function useSpanLength() {
  const language = use(LanguageContext)
  return ({ startedAt, endedAt }: Span, now: number): string =>
    showMinutes(Math.round(((endedAt ? Date.parse(endedAt) : now) - Date.parse(startedAt)) / MINUTE_MS), language)
}
