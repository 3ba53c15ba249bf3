import { Link } from '@tanstack/react-router'
import { dayIn } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { daysOfWeek, mondayOf } from '../../../time-entries/timesheet.rules.ts'
import { useDayName } from '../../../time-entries/web/day-name.ts'
import { boardText } from '../../board.text.ts'
import type { BoardSearch } from './board-search.ts'

/** The days of a week, one beside the other, to go from one to the next. */
export function WeekDays({ on, search }: { on: string; search: BoardSearch }) {
  const t = useText(boardText)
  const dayName = useDayName()
  const today = dayIn(new Date(useNow()))
  return (
    <nav className="week-days" aria-label={t.days}>
      {daysOfWeek(mondayOf(on)).map((day) => (
        <Link
          key={day}
          to="/visits"
          search={{ ...search, on: day }}
          replace
          className="week-day"
          aria-current={day === on ? 'date' : undefined}
          data-today={day === today || undefined}
        >
          {dayName(day)}
        </Link>
      ))}
    </nav>
  )
}
