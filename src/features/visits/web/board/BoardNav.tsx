import { addDays } from '../../../../platform/shared/days.ts'
import { dayIn } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { PeriodNav } from '../../../../platform/web/PeriodNav.tsx'
import { mondayOf } from '../../../time-entries/timesheet.rules.ts'
import { useDayName } from '../../../time-entries/web/day-name.ts'
import { boardText } from '../../board.text.ts'

type Props = {
  /** The day that is shown, or any of the week that is. */
  on: string
  by: 'week' | 'day'
  /** Undefined: to the present one. */
  onGo: (on: string | undefined) => void
}

/** Which week or day is shown. */
export function BoardNav({ on, by, onGo }: Props) {
  const t = useText(boardText)
  const dayName = useDayName()
  const today = dayIn(new Date())
  const monday = mondayOf(on)
  const isDay = by === 'day'
  return (
    <PeriodNav
      label={isDay ? t.days : t.weeks}
      words={{
        before: isDay ? t.dayBefore : t.before,
        after: isDay ? t.dayAfter : t.after,
        present: isDay ? t.today : t.present,
      }}
      shown={isDay ? dayName(on, 'long') : t.range(dayName(monday), dayName(addDays(monday, 6), 'withYear'))}
      className="board-range"
      isPresent={isDay ? on === today : monday === mondayOf(today)}
      onStep={(steps) => onGo(isDay ? addDays(on, steps) : addDays(monday, steps * 7))}
      onPresent={() => onGo(undefined)}
    />
  )
}
