import { TextInput, type TextInputProps } from '@mantine/core'
import { type KeyboardEvent, use, useState } from 'react'
import { type BareUnit, isNegative, parseMinutes, showMinutes } from '../shared/minutes.ts'
import { words } from '../shared/words.ts'
import { LanguageContext, useText } from './language.ts'

const minutesText = words({
  es: {
    minutes: 'ej. 90, 1:30 o 1,5 h',
    hours: 'ej. 20 h o 1:30',
    unclear: 'No se entiende: escriba 1:30 o 90 min.',
    negative: 'No puede ser negativo: escríbalo sin el signo menos.',
  },
  en: {
    minutes: 'e.g. 90, 1:30 or 1.5 h',
    hours: 'e.g. 20 h or 1:30',
    unclear: 'Not understood: write 1:30 or 90 min.',
    negative: 'It cannot be negative: write it without the minus sign.',
  },
})

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** As typed, to be read with `parseMinutes(value, bare)`; a draft holds it as it stands. */
  value: string
  onChange: (typed: string) => void
  /** What a number without a unit means here. */
  bare?: BareUnit
  /** How far an arrow up or down goes, in minutes. */
  step?: number
  /** What is said of a negative one, where there is more to say. */
  negative?: string
}

/**
 * A length of time, typed as one likes ('90', '1:30', '1,5 h'). Left, it shows how it was understood; the arrows up
 * and down go by the step.
 */
export function MinutesField(props: Props) {
  const { value, onChange, bare = 'minutes', step = 15, negative, error, onBlur, ...rest } = props
  const t = useText(minutesText)
  const language = use(LanguageContext)
  const [typing, setTyping] = useState(false)
  const minutes = parseMinutes(value, bare)
  const unread =
    value.trim() !== '' && minutes === undefined && (isNegative(value) ? (negative ?? t.negative) : t.unclear)
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key]
    if (!direction || (minutes === undefined && value.trim())) return
    event.preventDefault()
    // to the next multiple of the step, in that direction
    const next = direction * (Math.floor((direction * (minutes ?? 0)) / step) + 1) * step
    onChange(showMinutes(Math.max(0, next), language))
  }
  return (
    <TextInput
      placeholder={t[bare]}
      autoComplete="off"
      maxLength={30}
      {...rest}
      value={value}
      error={unread && (!typing || error) ? unread : error}
      onChange={(event) => {
        setTyping(true)
        onChange(event.currentTarget.value)
      }}
      onBlur={(event) => {
        setTyping(false)
        if (minutes !== undefined) onChange(showMinutes(minutes, language))
        onBlur?.(event)
      }}
      onKeyDown={onKeyDown}
    />
  )
}
