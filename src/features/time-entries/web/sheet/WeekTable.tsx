import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { mode } from '../../../coverage/terms.contract.ts'
import type { Timesheet } from '../../time-entries.contract.ts'
import { byModeOf } from '../../timesheet.rules.ts'
import { timesheetText } from '../../timesheet.text.ts'
import { isWeekend, useDayName } from '../day-name.ts'
import { inColumn } from './hours.ts'

const COLUMNS = [...mode.options, 'worked', 'paused', 'available'] as const

/** The week in figures: each day by mode, what was paused and available, and the sums. */
export function WeekTable({ sheet, onDay }: { sheet: Timesheet; onDay: (on: string) => void }) {
  const t = useText(timesheetText)
  const dayName = useDayName()
  const language = use(LanguageContext)
  const { days, totals } = sheet
  const notes = [
    totals.accountedMinutes ? t.charged(showMinutes(totals.accountedMinutes, language)) : '',
    totals.internalMinutes ? t.internal(showMinutes(totals.internalMinutes, language)) : '',
  ].filter(Boolean)
  return (
    <div className="week-figures">
      <table className="week-table">
        <caption className="visually-hidden">{t.summary}</caption>
        <thead>
          <tr>
            <th scope="col">{t.day}</th>
            {COLUMNS.map((one) => (
              <th key={one} scope="col">
                <span className="week-long">{t.columns[one]}</span>
                <span className="week-short">{t.columnsShort[one]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.map((day) => {
            const byMode = byModeOf(day.entries)
            return (
              <tr key={day.on} data-free={day.holiday !== null || isWeekend(day.on) || undefined}>
                <th scope="row">
                  <button type="button" className="week-day" onClick={() => onDay(day.on)}>
                    {dayName(day.on)}
                  </button>
                  {day.holiday && <span className="week-holiday">{day.holiday}</span>}
                </th>
                {mode.options.map((one) => (
                  <td key={one}>{inColumn(byMode[one])}</td>
                ))}
                <td className="week-worked">{inColumn(day.workedMinutes)}</td>
                <td>{inColumn(day.pausedMinutes)}</td>
                <td>{inColumn(day.availableMinutes)}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t.total}</th>
            {mode.options.map((one) => (
              <td key={one}>{inColumn(totals.byMode[one])}</td>
            ))}
            <td className="week-worked">{inColumn(totals.workedMinutes)}</td>
            <td>{inColumn(totals.pausedMinutes)}</td>
            <td>{inColumn(totals.availableMinutes)}</td>
          </tr>
        </tfoot>
      </table>
      {notes.length > 0 && <p className="week-notes">{notes.join(' · ')}</p>}
    </div>
  )
}
