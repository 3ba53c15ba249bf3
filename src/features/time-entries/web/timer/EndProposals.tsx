import { Alert, Button, Group, Stack, TextInput } from '@mantine/core'
import { use, useState } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { toInstant, toWallClock } from '../../../../platform/web/zone.ts'
import { countedMinutes } from '../../time-entries.rules.ts'
import { timerText } from '../../timer.text.ts'
import { leftAt } from './last-seen.ts'

type Props = { startedAt: string; onMinutes: (typed: string) => void }

const HOURS = [1, 2, 4]
const HOUR_MS = 3_600_000

/** A timer that was forgotten: when did the work really end? */
export function EndProposals({ startedAt, onMinutes }: Props) {
  const t = useText(timerText)
  const formats = useFormats()
  const language = use(LanguageContext)
  const [ended, setEnded] = useState('')
  const until = (ms: number) => countedMinutes(new Date(startedAt), new Date(ms))
  const choose = (ms: number) => onMinutes(showMinutes(until(ms), language))
  const told = (ms: number) => [formats.near(new Date(ms).toISOString()), showMinutes(until(ms), language)] as const
  const left = leftAt(startedAt)
  return (
    <Alert color="orange" role="alert" title={t.forgotten}>
      <Stack gap={6}>
        {t.forgottenLong}
        <Group gap={4}>
          {left && (
            <Button size="compact-sm" onClick={() => choose(left)}>
              {t.lastSeen(...told(left))}
            </Button>
          )}
          {HOURS.map((hours) => Date.parse(startedAt) + hours * HOUR_MS).map((ms) => (
            <Button key={ms} size="compact-sm" variant="default" onClick={() => choose(ms)}>
              {t.endedAt(...told(ms))}
            </Button>
          ))}
        </Group>
        <TextInput
          type="time"
          label={t.endField}
          maw={160}
          value={ended}
          onChange={(event) => {
            const typed = event.currentTarget.value
            setEnded(typed)
            if (typed) choose(endAfter(startedAt, typed))
          }}
        />
      </Stack>
    </Alert>
  )
}

/** The first time that the clock of Santiago shows this hour after an instant. */
function endAfter(startedAt: string, hour: string): number {
  const end = Date.parse(toInstant(`${toWallClock(startedAt).slice(0, 10)}T${hour}`))
  return end > Date.parse(startedAt) ? end : end + 24 * HOUR_MS
}
