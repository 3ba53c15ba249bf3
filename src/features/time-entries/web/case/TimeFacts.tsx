import { use } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { toWallClock } from '../../../../platform/web/zone.ts'
import { entriesText } from '../../entries.text.ts'
import { logTimeText } from '../../log-time.text.ts'
import type { TimeEntry } from '../../time-entries.contract.ts'
import { modeIcons } from '../mode-icons.ts'

/** What was worked, by whom, when, and what it took. */
export function TimeFacts({ entry }: { entry: TimeEntry }) {
  const t = useText(entriesText)
  const { modes } = useText(logTimeText)
  const language = use(LanguageContext)
  const { person, recordedBy, reversal } = entry
  return (
    <>
      <div className="time-row-first">
        <b className="time-row-minutes">{showMinutes(entry.workedMinutes, language)}</b>
        <span className="time-row-mode">
          <Icon path={modeIcons[entry.mode]} size={15} />
          {modes[entry.mode]}
        </span>
        <span>{person.name}</span>
        <span className="time-row-when">
          {showDay(entry.workedOn)}
          {entry.startedAt && ` ${toWallClock(entry.startedAt).slice(11)}`}
        </span>
      </div>
      {entry.note && <div className="time-row-note">{entry.note}</div>}
      <div className="time-row-second">
        <span>{useCharged(entry)}</span>
        {recordedBy.id !== person.id && <span>{t.recordedBy(recordedBy.name)}</span>}
        {entry.replacesId && <span>{t.corrects}</span>}
      </div>
      {reversal && <div className="time-row-reversal">{t.reversed(reversal.by, reversal.reason)}</div>}
    </>
  )
}

/** What an entry took, and from which contract, or why nothing. */
export function useCharged({ coverage, accountedMinutes, notChargedReason }: TimeEntry): string {
  const t = useText(entriesText)
  const language = use(LanguageContext)
  if (coverage) return t.chargedTo(showMinutes(accountedMinutes, language), coverage.number)
  return notChargedReason ? t.notChargedWhy(notChargedReason) : t.notCharged
}

/** An entry by its name: 45 min, En línea, 19-06-2026. */
export function useEntryName({ workedMinutes, mode, workedOn }: TimeEntry): string {
  const { modes } = useText(logTimeText)
  return `${showMinutes(workedMinutes, use(LanguageContext))}, ${modes[mode]}, ${showDay(workedOn)}`
}
