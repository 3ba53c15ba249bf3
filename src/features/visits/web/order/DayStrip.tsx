import { Text } from '@mantine/core'
import { use, type MouseEvent } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { orderText } from '../../order.text.ts'
import { BEGINS, ENDS, freeMinutes, type Span } from '../board/spans.ts'
import { hoursOf } from '../parts/window.ts'
import type { Busy } from './use-days.ts'

type Props = {
  name: string
  busy: Busy[]
  /** What is being planned on this day. */
  chosen?: Span
  clashes: boolean
  /** Told the minute of the day that was pointed at. */
  onPick: (minute: number) => void
}

const placeOf = ({ from, until }: Span) => {
  const left = (Math.max(from, BEGINS) - BEGINS) / (ENDS - BEGINS)
  const right = (Math.min(until, ENDS) - BEGINS) / (ENDS - BEGINS)
  return right > left ? { left: `${left * 100}%`, width: `${(right - left) * 100}%` } : undefined
}

const HALF_HOUR = 30

/** The hours of a technician on one day: what is taken, what is free, and where this visit would stand. */
export function DayStrip({ name, busy, chosen, clashes, onPick }: Props) {
  const t = useText(orderText)
  const language = use(LanguageContext)
  const free = freeMinutes(busy.map(({ span }) => span))
  const told = free === ENDS - BEGINS ? t.allFree : free ? t.free(showMinutes(free, language)) : t.noneFree
  const taken = busy.map(({ visit }) =>
    t.busy(visit.number, hoursOf(visit.startsAt!, visit.endsAt!), visit.customer.name),
  )
  // a picture that can be pointed at; with keys the hour is typed
  const pick = (event: MouseEvent<HTMLElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    const minute = BEGINS + ((event.clientX - left) / width) * (ENDS - BEGINS)
    onPick(Math.floor(minute / HALF_HOUR) * HALF_HOUR)
  }
  return (
    <div className="day-strip">
      <div className="day-strip-head">
        <Text size="sm" fw={550} truncate>
          {name}
        </Text>
        <Text size="xs" c="dimmed">
          {told}
        </Text>
      </div>
      <div className="day-strip-bar" role="img" aria-label={[t.dayOf(name), told, ...taken].join('. ')} onClick={pick}>
        {busy.map(({ visit, span }, place) => (
          <span
            key={visit.id}
            className="day-strip-busy"
            style={placeOf(span) ?? { display: 'none' }}
            title={taken[place]}
          />
        ))}
        {chosen && placeOf(chosen) && (
          <span className="day-strip-chosen" data-clashes={clashes || undefined} style={placeOf(chosen)} />
        )}
      </div>
      <div className="day-strip-hours" aria-hidden>
        {[8, 10, 12, 14, 16, 18].map((hour) => (
          <span key={hour} style={{ left: `${((hour * 60 - BEGINS) / (ENDS - BEGINS)) * 100}%` }}>
            {hour}
          </span>
        ))}
      </div>
    </div>
  )
}
