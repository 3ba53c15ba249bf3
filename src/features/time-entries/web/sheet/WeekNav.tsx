import { addDays } from '../../../../platform/shared/days.ts'
import { dayIn } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { PeriodNav } from '../../../../platform/web/PeriodNav.tsx'
import { mondayOf } from '../../timesheet.rules.ts'
import { timesheetText } from '../../timesheet.text.ts'
import { useDayName } from '../day-name.ts'

type Props = {
  /** Any day of the week that is shown. */
  on: string
  onGo: (on: string | undefined) => void
}

/** Which week is shown. */
export function WeekNav({ on, onGo }: Props) {
  const t = useText(timesheetText)
  const dayName = useDayName()
  const monday = mondayOf(on)
  return (
    <PeriodNav
      label={t.weeks}
      words={t}
      shown={t.range(dayName(monday), dayName(addDays(monday, 6), 'withYear'))}
      className="week-range"
      isPresent={monday === mondayOf(dayIn(new Date()))}
      onStep={(steps) => onGo(addDays(monday, steps * 7))}
      onPresent={() => onGo(undefined)}
    />
  )
}
