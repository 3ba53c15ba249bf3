import { Radio, Stack, Text, TextInput } from '@mantine/core'
import { parseMinutes } from '../../../../platform/shared/minutes.ts'
import { dayIn } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { toWallClock } from '../../../../platform/web/zone.ts'
import { logTimeText } from '../../log-time.text.ts'
import { useDayName } from '../day-name.ts'
import type { Change, TimeDraft } from './time-draft.ts'

type Props = {
  draft: TimeDraft
  change: Change
  errors: { workedOn?: string; startedAt?: string }
  /** False where it is known when it began. */
  mayHaveEnded: boolean
}

const MINUTE_MS = 60_000

/** When it was worked: it has just ended, or on a day, from an hour if anybody remembers it. */
export function WhenFields({ draft, change, errors, mayHaveEnded }: Props) {
  const t = useText(logTimeText)
  const dayName = useDayName()
  const now = useNow()
  const minutes = parseMinutes(draft.minutes)
  const today = dayIn(new Date(now))
  const clock = (ms: number) => toWallClock(new Date(ms).toISOString()).slice(11)
  const fields = (
    <div className="time-when">
      <TextInput
        type="date"
        label={t.day}
        required
        max={today}
        // a day of another year is told with it: it is easily typed wrong
        description={
          draft.day ? dayName(draft.day, draft.day.startsWith(today.slice(0, 4)) ? 'long' : 'full') : undefined
        }
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.day ?? ''}
        onChange={(event) => change({ day: event.currentTarget.value, startedAt: null })}
        error={errors.workedOn ?? (draft.time ? undefined : errors.startedAt)}
      />
      <TextInput
        type="time"
        label={t.startTime}
        description={mayHaveEnded ? t.startHelp : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.time}
        onChange={(event) => change({ time: event.currentTarget.value, startedAt: null })}
        error={draft.time ? errors.startedAt : undefined}
      />
    </div>
  )
  if (!mayHaveEnded) return fields
  return (
    <Stack gap={6}>
      <Radio.Group
        label={t.when}
        value={draft.day === null ? 'ended' : 'other'}
        onChange={(chosen) => change({ day: chosen === 'ended' ? null : today, time: '', startedAt: null })}
        error={draft.day === null ? (errors.startedAt ?? errors.workedOn) : undefined}
      >
        <div className="time-when-kinds">
          <Radio size="xs" value="ended" label={t.ended} />
          <Radio size="xs" value="other" label={t.other} />
        </div>
      </Radio.Group>
      {draft.day === null
        ? Boolean(minutes) && (
            <Text size="xs" c="dimmed">
              {t.endedIs(clock(now - minutes! * MINUTE_MS), clock(now))}
            </Text>
          )
        : fields}
    </Stack>
  )
}
