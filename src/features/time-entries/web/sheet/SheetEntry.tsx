import { mdiLayersOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { use, useState } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { toWallClock } from '../../../../platform/web/zone.ts'
import { logTimeText } from '../../log-time.text.ts'
import type { TimeEntry } from '../../time-entries.contract.ts'
import { timesheetText } from '../../timesheet.text.ts'
import { EntryActs } from '../case/EntryActs.tsx'
import { ReverseTime } from '../case/ReverseTime.tsx'
import { useCharged } from '../case/TimeFacts.tsx'
import { modeIcons } from '../mode-icons.ts'

const MINUTE_MS = 60_000
const clock = (ms: number) => toWallClock(new Date(ms).toISOString()).slice(11)

type Props = { entry: TimeEntry; overlaps: TimeEntry[] }

/** Work of a day in a line: when, for whom, how, how long, what it took. */
export function SheetEntry({ entry, overlaps }: Props) {
  const t = useText(timesheetText)
  const { modes } = useText(logTimeText)
  const language = use(LanguageContext)
  const charged = useCharged(entry)
  const what = useWhat()
  const [reversing, setReversing] = useState(false)
  const fromMs = entry.startedAt ? Date.parse(entry.startedAt) : undefined
  const { case: one, customer } = entry
  return (
    <li className="sheet-entry">
      <span className="sheet-when">
        {fromMs === undefined ? t.noHour : `${clock(fromMs)}–${clock(fromMs + entry.workedMinutes * MINUTE_MS)}`}
      </span>
      <div className="sheet-what">
        {one ? (
          <Link to="/cases/$number" params={{ number: String(one.number) }}>
            {what(entry)}
          </Link>
        ) : (
          <span>{what(entry)}</span>
        )}
        {customer && one && <span className="sheet-customer">{customer.name}</span>}
        {entry.note && <span className="sheet-note">{entry.note}</span>}
        {overlaps.map((other) => (
          <span key={other.id} className="sheet-overlap">
            <Icon path={mdiLayersOutline} size={14} />
            {t.overlaps(what(other))}
          </span>
        ))}
      </div>
      <span className="sheet-mode">
        <Icon path={modeIcons[entry.mode]} size={15} />
        {modes[entry.mode]}
      </span>
      <b className="sheet-minutes">{showMinutes(entry.workedMinutes, language)}</b>
      <span className="sheet-charged">{customer ? charged : ''}</span>
      <span className="sheet-acts no-print">
        <EntryActs entry={entry} onReverse={() => setReversing(true)} />
      </span>
      {reversing && (
        <div className="sheet-reverse">
          <ReverseTime entry={entry} onDone={() => setReversing(false)} onCancel={() => setReversing(false)} />
        </div>
      )}
    </li>
  )
}

/** What was worked on, in a few words. */
function useWhat() {
  const t = useText(timesheetText)
  const { of } = useText(logTimeText)
  return ({ case: one, customer, activity }: TimeEntry) =>
    one ? of.case(one.number, one.subject) : (customer?.name ?? activity?.name ?? t.internalTime)
}
