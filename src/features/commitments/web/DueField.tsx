import { Button, Group, Stack, TextInput } from '@mantine/core'
import { use } from 'react'
import { LanguageContext, useText } from '../../../platform/web/language.ts'
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
  autoFocus?: boolean
}

/**
 * Chooses a due time: quick ones with a click, any other typed or from the calendar of the browser. Its words
 * stand below, because each browser writes day and month in its own order.
 */
export function DueField({ label, value, onChange, movedFrom, error, autoFocus }: Props) {
  const t = useText(commitmentsText)
  const now = useNow()
  const inWords = useLongDate()
  return (
    <Stack gap={4}>
      <TextInput
        type="datetime-local"
        label={label}
        required
        min={toWallClock(new Date(now).toISOString())}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
        description={value ? inWords(value) : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        error={error}
        autoFocus={autoFocus}
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

/** '2026-11-24T10:00' → martes, 24 de noviembre de 2026, 10:00 */
function useLongDate() {
  const locale = use(LanguageContext) === 'es' ? 'es-CL' : 'en-GB'
  const format = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    dateStyle: 'full',
    timeStyle: 'short',
    hour12: false,
  })
  return (wallClock: string) => format.format(new Date(`${wallClock}Z`))
}
