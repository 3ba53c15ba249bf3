import type { AttentionWindow } from '../calendars.contract.ts'
import { DAY_MINUTES } from '../calendars.rules.ts'

type Props = { windows: Pick<AttentionWindow, 'fromMinute' | 'toMinute'>[] }

const percent = (minutes: number) => `${(minutes / DAY_MINUTES) * 100}%`

/** A day drawn from midnight to midnight; what it shows stands in words beside it. */
export function DayBar({ windows }: Props) {
  return (
    <span className="day-bar" aria-hidden>
      {windows
        .filter(({ fromMinute, toMinute }) => fromMinute < toMinute)
        .map(({ fromMinute, toMinute }) => (
          <span
            key={fromMinute}
            style={{ insetInlineStart: percent(fromMinute), width: percent(toMinute - fromMinute) }}
          />
        ))}
    </span>
  )
}
