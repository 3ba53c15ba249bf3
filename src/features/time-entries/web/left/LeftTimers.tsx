import { Button } from '@mantine/core'
import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { Refused } from '../../../../platform/web/faces.tsx'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { useMe } from '../../../auth/web/session.ts'
import type { LeftTimer } from '../../left-timers.contract.ts'
import { timerText } from '../../timer.text.ts'
import { openTime } from '../time-dialog.ts'
import { timeForOf, useWhatFor } from '../timer/what-for.ts'
import '../time.css'
import { useLeftTimers } from './left-timers.api.ts'

/** For supervisors: what left timers counted, to be logged or discarded. Nothing where none waits. */
export function LeftTimers() {
  const t = useText(timerText).left
  const me = useMe()
  const { data, error, refetch } = useLeftTimers(me.abilities.supervise)
  if (!data?.length && !error) return null
  return (
    <div className="left-timers no-print">
      <Panel title={t.title} count={data?.length} flush>
        {data ? (
          <ul className="lines">
            {data.map((timer) => (
              <LeftRow key={timer.id} timer={timer} />
            ))}
          </ul>
        ) : (
          <Refused error={error!} again={refetch} />
        )}
      </Panel>
    </div>
  )
}

function LeftRow({ timer }: { timer: LeftTimer }) {
  const t = useText(timerText).left
  const formats = useFormats()
  const whatFor = useWhatFor()
  const counted = showMinutes(timer.countedMinutes, use(LanguageContext))
  return (
    <li className="line left-timer">
      <div className="left-timer-words">
        <div className="line-first">
          <b>{timer.person.name}</b> {counted}
        </div>
        <div className="line-text">{whatFor(timeForOf(timer))}</div>
        <div className="line-second">{t.stopped(timer.stoppedBy, formats.nearTime(timer.stoppedAt))}</div>
      </div>
      <Button
        size="compact-xs"
        variant="light"
        aria-label={t.settleOf(timer.person.name, counted)}
        onClick={() => openTime({ act: 'settle', timer })}
      >
        {t.settle}
      </Button>
    </li>
  )
}
