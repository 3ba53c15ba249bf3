import { TextInput } from '@mantine/core'
import { type KeyboardEvent, use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { typesText } from '../../types.text.ts'
import { afterHoursMeaning } from './after-hours.ts'
import { readPercent } from './numbers.ts'

type Props = {
  label: string
  /** What it is a percentage of: the work of a mode, or of what that takes; `never`: nothing is after hours. */
  kind: 'mode' | 'afterHours' | 'never'
  value: string
  error?: string
  onChange: (typed: string) => void
}

const HOUR = 60
const STEP = 10

/** A percentage, and what it means in words; '× 1,5' is understood too. The arrows up and down go by tens. */
export function PercentField({ label, kind, value, error, onChange }: Props) {
  const percent = readPercent(value)
  const meaning = useMeaning(kind, percent)
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (!direction || percent === undefined) return
    event.preventDefault()
    const next = direction * (Math.floor((direction * percent) / STEP) + 1) * STEP
    onChange(String(Math.max(kind === 'mode' ? 0 : 100, next)))
  }
  return (
    <TextInput
      label={label}
      description={meaning}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      inputMode="decimal"
      autoComplete="off"
      maxLength={8}
      rightSection={<span aria-hidden>%</span>}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => percent !== undefined && onChange(String(percent))}
      onKeyDown={onKeyDown}
    />
  )
}

function useMeaning(kind: Props['kind'], percent: number | undefined): string | undefined {
  const t = useText(typesText)
  const formats = useFormats()
  const language = use(LanguageContext)
  if (kind === 'never') return t.afterHoursNever
  if (percent === undefined) return undefined
  const factor = formats.number(percent / 100)
  if (kind === 'afterHours') return afterHoursMeaning(language, percent)
  if (percent === 0) return t.percentIsNothing
  if (percent === 100) return t.percentIsPlain
  return t.percentMeans(factor, showMinutes(Math.ceil((HOUR * percent) / 100), language))
}
