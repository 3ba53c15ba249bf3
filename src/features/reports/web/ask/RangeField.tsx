import { Select } from '@mantine/core'
import { useText } from '../../../../platform/web/language.ts'
import { useToday } from '../../../coverage/web/acts/today.ts'
import { DayField } from '../../../coverage/web/parts/DayField.tsx'
import { type ReadyRange, rangeOf, readyRanges } from '../../range.rules.ts'
import { reportPageText } from '../../report-page.text.ts'
import { type FieldProps, onEnter } from './field.ts'
import { useTyped } from '../../../../platform/web/use-typed.ts'

const OWN_DAYS = 'days'
const NOTHING = { range: undefined, from: undefined, until: undefined }
const isReady = (name: string | undefined): name is ReadyRange => readyRanges.some((one) => one === name)

/** Which days: a ready range, or the first and the last one. */
export function RangeField({ parameter, asked, stands, errors, onAsk }: FieldProps) {
  const t = useText(reportPageText).ask
  const today = useToday()
  const { usual, label, options } = parameter
  const hasDays = asked.from !== undefined || asked.until !== undefined
  const name = hasDays ? undefined : (asked.range ?? usual.range)
  const days = isReady(name)
    ? rangeOf(name, today)
    : { from: asked.from ?? (hasDays ? stands.from : ''), until: asked.until ?? (hasDays ? stands.until : '') }
  const { from = '', until = '' } = days
  const choose = (chosen: string | null) => {
    if (chosen === OWN_DAYS) return onAsk({ ...NOTHING, ...(from ? days : rangeOf('thisMonth', today)) })
    onAsk({ ...NOTHING, range: chosen === usual.range ? undefined : (chosen ?? undefined) })
  }
  return (
    <div className="ask-range" role="group" aria-label={label}>
      <Select
        size="xs"
        label={label}
        placeholder={t.anyDay}
        clearable={usual.range === undefined}
        clearButtonProps={{ 'aria-label': t.anyDay }}
        allowDeselect={false}
        value={hasDays ? OWN_DAYS : (name ?? null)}
        onChange={choose}
        data={[...options, { value: OWN_DAYS, label: t.ownDays }]}
        error={errors.range}
      />
      <OneDay
        label={t.from}
        value={from}
        error={errors.from}
        onDay={(day) => onAsk({ ...NOTHING, from: day, until: until || undefined })}
      />
      <OneDay
        label={t.until}
        value={until}
        error={errors.until}
        onDay={(day) => onAsk({ ...NOTHING, from: from || undefined, until: day })}
      />
    </div>
  )
}

type DayProps = { label: string; value: string; error: string | undefined; onDay: (day: string) => void }

function OneDay({ label, value, error, onDay }: DayProps) {
  // a year is typed digit by digit: it is no day before its fourth one
  const { text, type, settle } = useTyped(value, (day) => {
    if (day >= '1000') onDay(day)
  })
  return (
    <DayField
      size="xs"
      label={label}
      value={text}
      onChange={type}
      onBlur={settle}
      onKeyDown={onEnter(settle)}
      error={error}
    />
  )
}
