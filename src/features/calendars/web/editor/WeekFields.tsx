import { Group, Stack, Text } from '@mantine/core'
import { use, useId, useState } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { WEEKDAYS, weekMinutes } from '../../calendars.rules.ts'
import { calendarsText } from '../../calendars.text.ts'
import type { Weekday } from '../week-words.ts'
import { DayRow } from './DayRow.tsx'
import { copyDay, ofDay, readWeek, type TypedWindow, withoutWindow, withWindow } from './typed-week.ts'

type Props = { week: TypedWindow[]; errors: Record<string, string>; onChange: (week: TypedWindow[]) => void }

/** The week of a calendar, a row each day. */
export function WeekFields({ week, errors, onChange }: Props) {
  const t = useText(calendarsText)
  const language = use(LanguageContext)
  const labelId = useId()
  const [said, setSaid] = useState('')
  const copy = (weekday: Weekday, to: readonly Weekday[]) => {
    onChange(copyDay(week, weekday, to))
    setSaid(t.copied(t.days[weekday]))
  }
  return (
    <Stack gap={4} role="group" aria-labelledby={labelId}>
      <Group justify="space-between" align="baseline">
        <Text size="sm" fw={600} id={labelId}>
          {t.fields.windows}
        </Text>
        <Text size="sm" className="figures">
          {t.hoursPerWeek(showMinutes(weekMinutes(readWeek(week)), language))}
        </Text>
      </Group>
      <div className="week-fields">
        {WEEKDAYS.map((weekday) => (
          <DayRow
            key={weekday}
            weekday={weekday}
            windows={ofDay(week, weekday)}
            errors={errors}
            onChange={(place, change) =>
              onChange(week.map((window, other) => (other === place ? { ...window, ...change } : window)))
            }
            onAdd={() => onChange(withWindow(week, weekday))}
            onRemove={(place) => onChange(withoutWindow(week, place))}
            onCopy={(to) => copy(weekday, to)}
          />
        ))}
      </div>
      {errors.windows && (
        <Text size="xs" c="var(--mantine-color-error)" role="alert">
          {errors.windows}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {t.weekHelp}
      </Text>
      <div role="status" className="visually-hidden">
        {said}
      </div>
    </Stack>
  )
}
