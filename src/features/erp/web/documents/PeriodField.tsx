import { Select, Text, TextInput } from '@mantine/core'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { dayInChile } from '../../../../platform/shared/chile/day.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { useTyped } from '../../../../platform/web/use-typed.ts'
import { erpDocumentsText } from '../../erp-documents.text.ts'
import { type DocumentsSearch, periodOf } from './documents-search.ts'

/** Whole years that are offered; what is older is reached by its days. */
const YEARS = 12
const FIRST_DAY = '1990-01-01'
const LAST_DAY = '2100-12-31'

type Days = Pick<DocumentsSearch, 'from' | 'to'>
type Props = { days: Days; onDays: (days: Days) => void }

/** From which days: all there are, a year, or from one day to another. */
export function PeriodField({ days, onDays }: Props) {
  const t = useText(erpDocumentsText)
  const thisYear = Number(dayInChile(new Date(useNow())).slice(0, 4))
  const named = periodOf(days)
  // other days are asked for instead of this; what changes it from elsewhere is shown as it is
  const [insteadOf, setInsteadOf] = useState<string>()
  const shown = insteadOf === named ? 'days' : named
  const recent = Array.from({ length: YEARS }, (_, back) => String(thisYear - back))
  const years = /^\d/.test(named) && !recent.includes(named) ? [...recent, named] : recent
  const choose = (chosen: string | null) => {
    setInsteadOf(chosen === 'days' ? named : undefined)
    if (chosen === 'days') return
    onDays(
      chosen && chosen !== 'all'
        ? { from: `${chosen}-01-01`, to: `${chosen}-12-31` }
        : { from: undefined, to: undefined },
    )
  }
  const ends = Boolean(days.from && days.to && days.to < days.from)
  return (
    <>
      <Select
        size="sm"
        aria-label={t.period}
        allowDeselect={false}
        w={190}
        value={shown}
        onChange={choose}
        data={[
          { value: 'all', label: t.anyTime },
          { value: 'days', label: t.otherDays },
          ...years.map((year) => ({ value: year, label: year })),
        ]}
      />
      {shown === 'days' && (
        <>
          <Day
            label={t.from}
            day={days.from}
            isNext={insteadOf !== undefined}
            onDay={(from) => onDays({ ...days, from })}
          />
          <Day
            label={t.to}
            day={days.to}
            error={ends ? t.endsBefore : undefined}
            onDay={(to) => onDays({ ...days, to })}
          />
        </>
      )}
    </>
  )
}

type DayProps = {
  label: string
  day: string | undefined
  error?: string
  /** It was just asked for, and is typed next. */
  isNext?: boolean
  onDay: (day: string | undefined) => void
}

function Day({ label, day, error, isNext, onDay }: DayProps) {
  // a year is typed digit by digit: it is no day before its fourth one
  const { text, type, settle } = useTyped(day ?? '', (typed) => {
    if (!typed || typed >= FIRST_DAY) onDay(typed || undefined)
  })
  const field = useRef<HTMLInputElement>(null)
  const takeKeys = useEffectEvent(() => isNext && field.current?.focus())
  useEffect(() => {
    // after the list of periods has given the keyboard back to its field
    const soon = setTimeout(takeKeys)
    return () => clearTimeout(soon)
  }, [])
  return (
    <div className="document-period-day">
      <Text span size="sm" c="dimmed" aria-hidden>
        {label}
      </Text>
      <TextInput
        ref={field}
        size="sm"
        type="date"
        min={FIRST_DAY}
        max={LAST_DAY}
        aria-label={label}
        value={text}
        error={error}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={settle}
        onKeyDown={(event) => event.key === 'Enter' && settle()}
      />
    </div>
  )
}
