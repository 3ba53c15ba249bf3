import { NumberInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { use, useState } from 'react'
import { parseMinutes, showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { MinutesField } from '../../../../platform/web/MinutesField.tsx'
import { coverageListText } from '../../coverage-list.text.ts'

type Props = { value: number | undefined; onChange: (value: number | undefined) => void }

/** Those that end within so many days. */
export function DaysFilter({ value, onChange }: Props) {
  const t = useText(coverageListText)
  const tell = useDebouncedCallback(onChange, 400)
  return (
    <NumberInput
      size="xs"
      aria-label={t.within}
      placeholder={t.within}
      prefix={value === undefined ? undefined : t.withinPrefix}
      suffix={value === undefined ? undefined : t.withinSuffix}
      min={0}
      max={3650}
      clampBehavior="strict"
      allowDecimal={false}
      allowNegative={false}
      value={value ?? ''}
      onChange={(days) => tell(typeof days === 'number' ? days : undefined)}
    />
  )
}

/** Those with at most so many hours left; a number without unit is hours. */
export function HoursFilter({ value, onChange }: Props) {
  const t = useText(coverageListText)
  const language = use(LanguageContext)
  const shown = value === undefined ? '' : showMinutes(value, language)
  const [typed, setTyped] = useState(shown)
  const [told, setTold] = useState(value)
  // it changed by itself: another list was chosen
  if (told !== value) {
    setTold(value)
    setTyped(shown)
  }
  const tell = () => {
    const minutes = parseMinutes(typed, 'hours')
    if (minutes !== value && (minutes !== undefined || !typed.trim())) onChange(minutes)
  }
  return (
    <MinutesField
      size="xs"
      bare="hours"
      step={60}
      aria-label={t.atMost}
      placeholder={t.atMost}
      leftSection={typed ? t.atMostSign : undefined}
      value={typed}
      onChange={setTyped}
      onBlur={tell}
      onKeyUp={(event) => event.key === 'Enter' && tell()}
    />
  )
}
