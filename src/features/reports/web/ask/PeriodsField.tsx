import { ActionIcon, Input, TextInput } from '@mantine/core'
import { mdiPlus } from '@mdi/js'
import { type FocusEvent, type KeyboardEvent, useId, useRef } from 'react'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText, useWhy } from '../../../../platform/web/language.ts'
import { type Periods, readPeriods, spansOf } from '../../periods.rules.ts'
import { reportPageText } from '../../report-page.text.ts'
import { reportsRefusals } from '../../reports.text.ts'
import { type FieldProps, valueOf } from './field.ts'
import { useTyped } from '../../../../platform/web/use-typed.ts'

/** Aging periods as a row of their last days, with the spans that come of them while they are typed. */
export function PeriodsField({ parameter, errors, onAsk, ...rest }: FieldProps) {
  const t = useText(reportPageText).ask
  const why = useWhy(reportsRefusals)
  const id = useId()
  const row = useRef<HTMLDivElement>(null)
  const value = valueOf({ parameter, ...rest })
  const { text, type, settle } = useTyped(value, (typed) => {
    const read = readPeriods(typed)
    if (Array.isArray(read) && read.join(',') !== value) onAsk({ [parameter.key]: read.join(',') })
  })
  const days = text.split(',')
  const read = readPeriods(text)
  const error = Array.isArray(read) ? text === value && errors[parameter.key] : why(read)
  const focus = (place: number) =>
    requestAnimationFrame(() => row.current?.querySelectorAll('input')[Math.max(0, place)]?.focus())
  const add = () => {
    type([...days, ''].join(','))
    focus(days.length)
  }
  const drop = (place: number) => {
    type(days.toSpliced(place, 1).join(','))
    focus(place - 1)
  }
  const onKeyDown = (place: number) => (event: KeyboardEvent) => {
    if (event.key === 'Enter') return settle()
    if (event.key === 'Backspace' && !days[place] && days.length > 1) {
      event.preventDefault()
      return drop(place)
    }
    if (![',', ';', ' '].includes(event.key)) return
    event.preventDefault()
    if (place === days.length - 1 && days[place]) add()
    else focus(place + 1)
  }
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    if (row.current?.contains(relatedTarget)) return
    settle()
    const filled = days.filter(Boolean)
    if (filled.length && filled.length < days.length) type(filled.join(','))
  }
  return (
    <div role="group" aria-label={parameter.label} className="ask-periods">
      <Input.Label size="xs" component="div">
        {parameter.label}
      </Input.Label>
      <div className="ask-periods-row" ref={row} onBlur={onBlur}>
        {days
          .map((day, at) => ({ day, place: at }))
          .map(({ day, place }) => (
            <TextInput
              // a day is told apart by its place alone
              key={place}
              size="xs"
              w={52}
              inputMode="numeric"
              autoComplete="off"
              maxLength={5}
              aria-label={t.periodDay(place + 1)}
              aria-invalid={Boolean(error) || undefined}
              aria-describedby={`${id}-said`}
              error={Boolean(error)}
              value={day}
              onChange={({ currentTarget }) =>
                type(days.with(place, currentTarget.value.replaceAll(/[,;\s]/g, '')).join(','))
              }
              onKeyDown={onKeyDown(place)}
            />
          ))}
        <ActionIcon variant="default" size={30} aria-label={t.addPeriod} title={t.addPeriod} onClick={add}>
          <Icon path={mdiPlus} size={16} />
        </ActionIcon>
      </div>
      <div id={`${id}-said`} aria-live="polite">
        {error ? (
          <Input.Error size="xs" className="ask-error">
            {error}
          </Input.Error>
        ) : (
          Array.isArray(read) && <Spans periods={read} />
        )}
      </div>
    </div>
  )
}

function Spans({ periods }: { periods: Periods }) {
  const t = useText(reportPageText).ask
  return (
    <ol className="ask-spans" aria-label={t.spans}>
      {spansOf(periods).map(({ from, until }) => (
        <li key={from}>{until === null ? t.lastSpan(from - 1) : t.span(from, until)}</li>
      ))}
    </ol>
  )
}
