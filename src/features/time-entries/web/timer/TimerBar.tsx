import { UnstyledButton } from '@mantine/core'
import { mdiAlertOutline, mdiStop, mdiTimerOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useFormats } from '../../../../platform/web/format.ts'
import { Icon } from '../../../../platform/web/Icon.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { useNow } from '../../../../platform/web/now.ts'
import { useShortcuts } from '../../../../platform/web/shortcuts.ts'
import { useMe } from '../../../auth/web/session.ts'
import { isForgotten } from '../../time-entries.rules.ts'
import { timerText } from '../../timer.text.ts'
import { openTime } from '../time-dialog.ts'
import '../time.css'
import { Clock } from './Clock.tsx'
import { noteWork } from './last-seen.ts'
import { useTimer, useTimerChanged } from './timer.api.ts'
import { timeForOf, useWhatFor } from './what-for.ts'

/** My running timer, on every screen: what it counts, how long, and the way to stop it. */
export function TimerBar() {
  const t = useText(timerText)
  const me = useMe()
  const formats = useFormats()
  const whatFor = useWhatFor()
  const changed = useTimerChanged()
  const timer = useTimer()
  const now = useNow()
  useLive([`timer:${me.id}`], () => changed())
  useEffect(() => (timer ? noteWork() : undefined), [timer])
  const stop = () => openTime({ act: 'stop' })
  useShortcuts(timer ? [{ label: t.stop, icon: mdiStop, group: 'general', run: stop }] : [])
  if (!timer) return null
  const what = whatFor(timeForOf(timer))
  const forgotten = isForgotten(new Date(timer.startedAt), new Date(now))
  const label = t.label(what, formats.near(timer.startedAt))
  const words = (
    <>
      <span className="timer-words">
        {forgotten && t.forgotten}
        <span className={forgotten ? 'visually-hidden' : undefined}>{what}</span>
      </span>
      <Clock startedAt={timer.startedAt} />
    </>
  )
  return (
    <div className="timer-bar" role="group" aria-label={label} data-forgotten={forgotten || undefined} title={label}>
      <Icon path={forgotten ? mdiAlertOutline : mdiTimerOutline} size={18} />
      {timer.case && !timer.ownUntil ? (
        <Link to="/cases/$number" params={{ number: String(timer.case.number) }} className="timer-what">
          {words}
        </Link>
      ) : (
        <span className="timer-what">{words}</span>
      )}
      <UnstyledButton className="timer-stop" aria-label={t.stop} onClick={stop}>
        <Icon path={mdiStop} size={18} />
      </UnstyledButton>
    </div>
  )
}
