import { TextInput } from '@mantine/core'
import { use } from 'react'
import { parseMinutes, showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { MinutesField } from '../../../../platform/web/MinutesField.tsx'
import { reportPageText } from '../../report-page.text.ts'
import { type FieldProps, onEnter, valueOf } from './field.ts'
import { useTyped } from '../../../../platform/web/use-typed.ts'

/** A number of something. */
export function NumberField(props: FieldProps) {
  const { parameter, errors, onAsk } = props
  const { key, label, usual } = parameter
  const { text, type, settle } = useTyped(valueOf(props), (typed) =>
    onAsk({ [key]: typed.trim() === usual[key] ? undefined : typed.trim() || undefined }),
  )
  return (
    <TextInput
      size="xs"
      label={label}
      className="ask-short"
      inputMode="numeric"
      autoComplete="off"
      maxLength={9}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={settle}
      onKeyDown={onEnter(settle)}
      error={errors[key]}
    />
  )
}

/** Minutes, typed and shown as hours; nothing is no limit. */
export function HoursField(props: FieldProps) {
  const { parameter, errors, onAsk } = props
  const t = useText(reportPageText).ask
  const language = use(LanguageContext)
  const { key, label } = parameter
  const value = valueOf(props)
  const shown = /^\d+$/.test(value) ? showMinutes(Number(value), language) : value
  const { text, type, settle } = useTyped(shown, (typed) => {
    const minutes = parseMinutes(typed, 'hours')
    if (minutes !== undefined) onAsk({ [key]: String(minutes) })
    else if (!typed.trim()) onAsk({ [key]: undefined })
  })
  return (
    <MinutesField
      size="xs"
      label={label}
      className="ask-short"
      placeholder={t.noLimit}
      bare="hours"
      step={60}
      value={text}
      onChange={type}
      onBlur={settle}
      onKeyDownCapture={onEnter(settle)}
      error={errors[key]}
    />
  )
}
