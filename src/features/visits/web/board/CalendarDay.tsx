import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { toWallClock } from '../../../../platform/web/zone.ts'
import { isWeekend, useDayName } from '../../../time-entries/web/day-name.ts'
import { boardText } from '../../board.text.ts'
import type { Conflict } from '../../conflicts.rules.ts'
import type { VisitItem } from '../../visits.contract.ts'
import type { Placed } from './board.ts'
import { lanesOf } from './lanes.ts'
import { VisitCard } from './VisitCard.tsx'

type Props = {
  day: string
  technicianId: string
  placed: Placed[]
  conflicts: Map<string, Conflict[]>
  fromHour: number
  untilHour: number
  isToday: boolean
  off: string | undefined
  onOpen: (visit: VisitItem) => void
}

/** A day with its hours from above to below; what overlaps stands side by side. */
export function CalendarDay(props: Props) {
  const { day, technicianId, placed, conflicts, fromHour, untilHour, isToday, off, onOpen } = props
  const t = useText(boardText)
  const dayName = useDayName()
  const long = (untilHour - fromHour) * 60
  const placeOf = (minute: number) => `${((minute - fromHour * 60) / long) * 100}%`
  const cards = lanesOf(placed.map(({ visit, span: { from, until } }) => ({ visit, from, until })))
  return (
    <section
      className="hours-day"
      data-today={isToday || undefined}
      data-off={off || isWeekend(day) ? true : undefined}
    >
      <h2>
        {dayName(day)}
        {isToday && <span className="board-today"> {t.today}</span>}
        {off && <span className="board-off">{t.dayOff(off)}</span>}
      </h2>
      <div className="hours-track">
        {isToday && <Present placeOf={placeOf} fromHour={fromHour} untilHour={untilHour} />}
        {cards.map(({ one: { visit, from, until }, lane, lanes }) => {
          const others = conflicts.get(visit.id)?.filter(({ personId }) => personId === technicianId)
          return (
            <button
              key={visit.id}
              type="button"
              className="visit-card hours-card"
              data-state={visit.state}
              data-conflict={others?.length ? true : undefined}
              style={{
                top: placeOf(from),
                height: `${((until - from) / long) * 100}%`,
                left: `${(lane / lanes) * 100}%`,
                width: `${100 / lanes}%`,
              }}
              onClick={() => onOpen(visit)}
            >
              <VisitCard visit={visit} conflicts={others?.map(({ otherNumber }) => otherNumber)} />
            </button>
          )
        })}
      </div>
    </section>
  )
}

type PresentProps = { placeOf: (minute: number) => string; fromHour: number; untilHour: number }

/** Where the day is by now. */
function Present({ placeOf, fromHour, untilHour }: PresentProps) {
  const clock = toWallClock(new Date(useNow()).toISOString())
  const minute = Number(clock.slice(11, 13)) * 60 + Number(clock.slice(14, 16))
  if (minute < fromHour * 60 || minute > untilHour * 60) return null
  return <span className="hours-now" aria-hidden style={{ top: placeOf(minute) }} />
}
