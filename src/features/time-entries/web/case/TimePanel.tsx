import { Button, UnstyledButton } from '@mantine/core'
import { mdiPlus, mdiTimerOutline } from '@mdi/js'
import { use, useState } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { Faces } from '../../../../platform/web/faces.tsx'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { mode } from '../../../coverage/terms.contract.ts'
import { entriesText } from '../../entries.text.ts'
import { logTimeText } from '../../log-time.text.ts'
import type { TimeEntry } from '../../time-entries.contract.ts'
import { timerText } from '../../timer.text.ts'
import { byModeOf, sumOf } from '../../timesheet.rules.ts'
import { useLogTimeKey } from '../log-time-key.ts'
import { openTime } from '../time-dialog.ts'
import { useTimeOfCase } from '../time.api.ts'
import '../time.css'
import { TimerButton } from '../timer/TimerButton.tsx'
import { useTimerOf } from '../timer/use-timer-of.ts'
import { TimeRow } from './TimeRow.tsx'

type Props = { one: { id: string; number: number; subject: string; customer: { id: string; name: string } } }

/** Time worked on a case: its sums, each entry, and how more is logged. Of our own people alone. */
export function TimePanel({ one }: Props) {
  const t = useText(entriesText)
  const timers = useText(timerText)
  const of = { case: { id: one.id, number: one.number, subject: one.subject }, customer: one.customer }
  const timer = useTimerOf(of.case)
  useLogTimeKey(of)
  useShortcuts([
    {
      keys: 'r',
      label: timer.runsHere ? timers.stop : timers.start,
      icon: mdiTimerOutline,
      group: 'screen',
      run: timer.toggle,
    },
  ])
  const query = useTimeOfCase(one.id)
  const [withReversed, setWithReversed] = useState(false)
  const entries = query.data?.pages.flatMap((page) => page.items)
  const counting = (entries ?? []).filter((entry) => !entry.reversal)
  const reversed = (entries?.length ?? 0) - counting.length
  const replaced = new Set(entries?.map((entry) => entry.replacesId))
  return (
    <Panel
      title={t.title}
      flush
      actions={
        <>
          <TimerButton timer={timer} />
          <Button
            size="compact-xs"
            variant="subtle"
            className="no-print"
            aria-label={t.logHelp}
            leftSection={<Icon path={mdiPlus} size={14} />}
            onClick={() => openTime({ act: 'log', of })}
          >
            {t.log}
          </Button>
        </>
      }
    >
      <Faces
        query={{ ...query, data: entries }}
        isEmpty={(all) => !all.length}
        empty={<div className="panel-empty">{t.none}</div>}
      >
        {(all) => (
          <>
            {counting.length > 0 && <Sums entries={counting} whole={!query.hasNextPage} />}
            <ul className="time-rows">
              {all
                .filter((entry) => withReversed || !entry.reversal)
                .map((entry) => (
                  <TimeRow key={entry.id} entry={entry} replaced={replaced.has(entry.id)} />
                ))}
            </ul>
            <div className="time-more no-print">
              {reversed > 0 && (
                <UnstyledButton className="time-more-button" onClick={() => setWithReversed(!withReversed)}>
                  {withReversed ? t.hideReversed : t.showReversed(reversed)}
                </UnstyledButton>
              )}
              {query.hasNextPage && (
                <UnstyledButton className="time-more-button" onClick={() => void query.fetchNextPage()}>
                  {t.more}
                </UnstyledButton>
              )}
            </div>
          </>
        )}
      </Faces>
    </Panel>
  )
}

/** How much in all, in each mode, and taken from contracts. */
function Sums({ entries, whole }: { entries: TimeEntry[]; whole: boolean }) {
  const t = useText(entriesText)
  const { modes } = useText(logTimeText)
  const language = use(LanguageContext)
  const time = (minutes: number) => showMinutes(minutes, language)
  const byMode = byModeOf(entries)
  const used = mode.options.filter((one) => byMode[one])
  const charged = sumOf(entries, (entry) => entry.accountedMinutes)
  const worked = time(sumOf(entries, (entry) => entry.workedMinutes))
  return (
    <div className="time-sums">
      <span>{whole ? t.total(worked) : t.totalShown(worked)}</span>
      {used.length > 1 &&
        used.map((one) => (
          <span key={one}>
            {modes[one]} {time(byMode[one])}
          </span>
        ))}
      {charged > 0 && <span>{t.charged(time(charged))}</span>}
    </div>
  )
}
