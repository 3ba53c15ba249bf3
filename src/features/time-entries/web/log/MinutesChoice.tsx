import { Button, Group, Stack } from '@mantine/core'
import { use } from 'react'
import { parseMinutes, showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { MinutesField } from '../../../../platform/web/MinutesField.tsx'
import { logTimeText } from '../../log-time.text.ts'

const CHIPS = [15, 30, 45, 60, 120]

type Props = { value: string; onChange: (typed: string) => void; error: string | undefined }

/** How long it was: typed as one likes, or with a click. */
export function MinutesChoice({ value, onChange, error }: Props) {
  const t = useText(logTimeText)
  const language = use(LanguageContext)
  const minutes = parseMinutes(value)
  return (
    <Stack gap={4}>
      <MinutesField label={t.minutes} required data-autofocus value={value} onChange={onChange} error={error} />
      <Group gap={4} role="group" aria-label={t.chips}>
        {CHIPS.map((chip) => (
          <Button
            key={chip}
            size="compact-xs"
            variant={chip === minutes ? 'light' : 'default'}
            aria-pressed={chip === minutes}
            onClick={() => onChange(showMinutes(chip, language))}
          >
            {showMinutes(chip, language)}
          </Button>
        ))}
      </Group>
    </Stack>
  )
}
