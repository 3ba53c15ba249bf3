import { Button } from '@mantine/core'
import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { toWallClock } from '../../../../platform/web/zone.ts'
import { availabilityText } from '../../availability.text.ts'
import type { TimeEntry, TimesheetDay } from '../../time-entries.contract.ts'
import { timesheetText } from '../../timesheet.text.ts'
import { useDayName } from '../day-name.ts'
import { openTime } from '../time-dialog.ts'
import { SheetEntry } from './SheetEntry.tsx'

type Props = { personId: string; day: TimesheetDay; today: boolean; overlaps: Map<string, TimeEntry[]> }

const clock = (instant: string) => toWallClock(instant).slice(11)

/** A day of the week: its entries in their order, its pauses, what it adds up to. */
export function DaySection({ personId, day, today, overlaps }: Props) {
  const t = useText(timesheetText)
  const { correct } = useText(availabilityText)
  const dayName = useDayName()
  const language = use(LanguageContext)
  const pauses = day.availability
    .filter(({ kind, minutes }) => kind === 'paused' && minutes)
    .map(({ reason, startedAt, endedAt, minutes }) => {
      const when = endedAt ? t.from(clock(startedAt), clock(endedAt)) : t.goesOn(clock(startedAt))
      return t.pause(reason ?? '', when, showMinutes(minutes, language))
    })
  const more = [
    day.availableMinutes ? t.availableFor(showMinutes(day.availableMinutes, language)) : '',
    pauses.length ? t.pauses(pauses.join(' · ')) : '',
  ].filter(Boolean)
  return (
    <section className="sheet-day" aria-labelledby={`day-${day.on}`}>
      <div className="sheet-day-head">
        <h2 id={`day-${day.on}`} tabIndex={-1}>
          {dayName(day.on, 'long')}
          {today && <span className="sheet-today">{t.today}</span>}
          {day.holiday && <span className="week-holiday">{day.holiday}</span>}
        </h2>
        {day.workedMinutes > 0 && <b>{showMinutes(day.workedMinutes, language)}</b>}
      </div>
      {day.entries.length ? (
        <ul className="sheet-entries">
          {day.entries.map((entry) => (
            <SheetEntry key={entry.id} entry={entry} overlaps={overlaps.get(entry.id) ?? []} />
          ))}
        </ul>
      ) : (
        <p className="sheet-none">{t.noDay}</p>
      )}
      {day.availability.length > 0 && (
        <div className="sheet-more">
          <span>{more.join(' · ')}</span>
          <Button
            size="compact-xs"
            variant="subtle"
            className="no-print"
            aria-label={correct.openOf(dayName(day.on, 'long'))}
            onClick={() => openTime({ act: 'availability', personId, on: day.on })}
          >
            {correct.open}
          </Button>
        </div>
      )}
    </section>
  )
}
