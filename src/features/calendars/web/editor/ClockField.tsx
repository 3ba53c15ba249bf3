import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { DAY_MINUTES, readClock, showClock } from '../../calendars.rules.ts'

type Props = {
  label: string
  /** As typed. */
  value: string
  /** Whether something is wrong with it; the words stand beneath the day. */
  wrong: boolean
  describedBy?: string
  onChange: (typed: string) => void
}

const STEP = 30

/**
 * A time of the day, '24:00' included, typed as one likes ('9', '930') and put in order when it is left; the arrows up
 * and down go by the half hour.
 */
export function ClockField({ label, value, wrong, describedBy, onChange }: Props) {
  const minute = readClock(value)
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (!direction || minute === undefined) return
    event.preventDefault()
    const next = direction * (Math.floor((direction * minute) / STEP) + 1) * STEP
    onChange(showClock(Math.min(Math.max(next, 0), DAY_MINUTES)))
  }
  return (
    <TextInput
      aria-label={label}
      aria-describedby={describedBy}
      className="clock-field"
      placeholder="00:00"
      inputMode="numeric"
      autoComplete="off"
      maxLength={9}
      size="xs"
      value={value}
      error={wrong}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => minute !== undefined && onChange(showClock(minute))}
      onKeyDown={onKeyDown}
    />
  )
}
