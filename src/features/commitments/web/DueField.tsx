import { Button, Group, Stack } from '@mantine/core'
import { DateTimePicker } from '@mantine/dates'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { toWallClock } from '../../../platform/web/zone.ts'
import { commitmentsText } from '../commitments.text.ts'
import { quickDues } from './quick-dues.ts'

type Props = {
  label: string
  /** '2026-03-11T10:00' on the clock of Santiago. */
  value: string | null
  onChange: (wallClock: string | null) => void
  /** The due time that is being moved. */
  movedFrom?: string
  error?: string
}

/** Chooses a due time: quick ones with a click, any other from the calendar. */
export function DueField({ label, value, onChange, movedFrom, error }: Props) {
  const t = useText(commitmentsText)
  const now = useNow()
  return (
    <Stack gap={4}>
      <DateTimePicker
        label={label}
        required
        placeholder={t.chooseDate}
        valueFormat="ddd DD-MM-YYYY HH:mm"
        value={value && `${value.replace('T', ' ')}:00`}
        onChange={(chosen) => onChange(chosen && chosen.slice(0, 16).replace(' ', 'T'))}
        defaultTimeValue="10:00"
        minDate={toWallClock(new Date(now).toISOString()).slice(0, 10)}
        ariaLabels={{ previousMonth: t.previousMonth, nextMonth: t.nextMonth }}
        timePickerProps={{ hoursInputLabel: t.hours, minutesInputLabel: t.minutes, 'aria-label': t.fields.dueAt }}
        submitButtonProps={{ 'aria-label': t.accept }}
        error={error}
      />
      <Group gap={4} role="group" aria-label={t.quickLabel}>
        {quickDues(now, movedFrom).map(({ key, wallClock }) => (
          <Button
            key={key}
            size="compact-xs"
            variant={wallClock === value ? 'light' : 'default'}
            aria-pressed={wallClock === value}
            onClick={() => onChange(wallClock)}
          >
            {t.quick[key]}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
