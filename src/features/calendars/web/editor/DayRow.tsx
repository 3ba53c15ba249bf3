import { ActionIcon, Text } from '@mantine/core'
import { mdiClose, mdiPlus } from '@mdi/js'
import { use, useId, useRef } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { weekMinutes } from '../../calendars.rules.ts'
import { calendarsText } from '../../calendars.text.ts'
import { DayBar } from '../DayBar.tsx'
import type { Weekday } from '../week-words.ts'
import { ClockField } from './ClockField.tsx'
import { CopyDay } from './CopyDay.tsx'
import { type Placed, readWeek } from './typed-week.ts'

type Props = {
  weekday: Weekday
  windows: Placed[]
  /** What is wrong, by field of the API: 'windows.3.toMinute'. */
  errors: Record<string, string>
  onChange: (place: number, change: { from?: string; until?: string }) => void
  onAdd: () => void
  onRemove: (place: number) => void
  onCopy: (to: readonly Weekday[]) => void
}

/** The windows of one weekday: drawn, to be typed, and how long they are together. */
export function DayRow({ weekday, windows, errors, onChange, onAdd, onRemove, onCopy }: Props) {
  const t = useText(calendarsText)
  const language = use(LanguageContext)
  const adding = useRef<HTMLButtonElement>(null)
  const wordsId = useId()
  const day = t.days[weekday]
  const read = readWeek(windows)
  const wrongOf = ({ place }: Placed) =>
    ['fromMinute', 'toMinute', 'weekday'].flatMap((field) => errors[`windows.${place}.${field}`] ?? [])
  const wrong = [...new Set(windows.flatMap(wrongOf))]
  const describedBy = wrong.length ? wordsId : undefined
  return (
    <div className="day-row" role="group" aria-label={day}>
      <span className="day-name">{day}</span>
      <div className="day-windows">
        {windows.map(({ place, from, until }, index) => (
          <span className="day-window" key={place}>
            <ClockField
              label={t.from(day, index + 1)}
              value={from}
              wrong={`windows.${place}.fromMinute` in errors}
              describedBy={describedBy}
              onChange={(typed) => onChange(place, { from: typed })}
            />
            <span aria-hidden>–</span>
            <ClockField
              label={t.until(day, index + 1)}
              value={until}
              wrong={`windows.${place}.toMinute` in errors}
              describedBy={describedBy}
              onChange={(typed) => onChange(place, { until: typed })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={t.removeWindow(day, index + 1)}
              onClick={() => {
                onRemove(place)
                adding.current?.focus()
              }}
            >
              <Icon path={mdiClose} size={15} />
            </ActionIcon>
          </span>
        ))}
        {!windows.length && (
          <Text span size="sm" c="dimmed">
            {t.closed}
          </Text>
        )}
      </div>
      <span className="day-total">{read.length > 0 && showMinutes(weekMinutes(read), language)}</span>
      <div className="day-actions">
        <ActionIcon
          ref={adding}
          variant="subtle"
          size={30}
          aria-label={t.addWindow(day)}
          title={t.addWindow(day)}
          onClick={onAdd}
        >
          <Icon path={mdiPlus} size={18} />
        </ActionIcon>
        <CopyDay weekday={weekday} onCopy={onCopy} />
      </div>
      <DayBar windows={read} />
      {wrong.length > 0 && (
        <Text size="xs" c="var(--mantine-color-error)" id={wordsId} className="day-wrong">
          {wrong.join(' ')}
        </Text>
      )}
    </div>
  )
}
