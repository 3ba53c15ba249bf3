import { Alert, Text } from '@mantine/core'
import { use, useState } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { call } from '../../../../platform/web/call.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { toWallClock } from '../../../../platform/web/zone.ts'
import { type Timer, timeEntriesApi } from '../../time-entries.contract.ts'
import { countedMinutes, isForgotten } from '../../time-entries.rules.ts'
import { timerText } from '../../timer.text.ts'
import { LogTimeForm } from '../log/LogTimeForm.tsx'
import type { TimeFor } from '../time-for.ts'
import { DiscardTimer } from './DiscardTimer.tsx'
import { leftAt } from './last-seen.ts'
import { useDiscardTimer, useStartTimer, useTimerChanged } from './timer.api.ts'
import { timeForOf, useWhatFor } from './what-for.ts'

type Props = {
  timer: Timer
  /** What is begun once this one is logged or thrown away. */
  next?: TimeFor
  onClose: () => void
}

/** Logs what a timer counted up to now, and stops it; until then, and when it is refused, it goes on. */
export function StopTimer({ timer, next, onClose }: Props) {
  const t = useText(timerText)
  const language = use(LanguageContext)
  const formats = useFormats()
  const whatFor = useWhatFor()
  const changed = useTimerChanged()
  const start = useStartTimer()
  const [now] = useState(() => new Date())
  const startedAt = new Date(timer.startedAt)
  const forgotten = isForgotten(startedAt, now)
  const given = timer.ownUntil ? Math.min(Date.parse(timer.ownUntil), now.getTime()) : undefined
  const left = given ?? (forgotten ? leftAt(timer.startedAt) : now.getTime())
  const counted = showMinutes(countedMinutes(startedAt, now), language)
  const [day, time] = toWallClock(timer.startedAt).split('T') as [string, string]
  const of = timeForOf(timer)
  const done = () => {
    onClose()
    if (next) start.mutate(next)
  }
  const discard = useDiscardTimer(done)
  return (
    <LogTimeForm
      of={of}
      ofTimer
      draftKey={`time.timer.${timer.id}`}
      initial={{
        mode: timer.mode,
        note: timer.note ?? '',
        // nobody worked that long: how long it was must be said
        minutes: left ? showMinutes(countedMinutes(startedAt, new Date(left)), language) : '',
        day,
        time,
        startedAt: timer.startedAt,
        activityId: timer.activity?.id ?? null,
      }}
      send={({ work, seenOverrunMinutes }) =>
        call(timeEntriesApi.stopTimer, { body: { ...work, timerId: timer.id, seenOverrunMinutes } })
      }
      onDone={() => {
        changed(null)
        done()
      }}
      onCancel={onClose}
      sendLabel={next ? t.sendAndStart : t.send}
      closeLabel={t.goOn}
      forgottenSince={forgotten && !given ? timer.startedAt : undefined}
      above={
        <>
          {next && (
            <Alert color="blue" p="xs">
              {t.isOther} {t.next(whatFor(next))}
            </Alert>
          )}
          {timer.ownUntil && (
            <Alert color="orange" p="xs">
              {t.givenAway(formats.nearTime(timer.ownUntil))}
            </Alert>
          )}
          <Text size="sm">{t.runs(whatFor(of), formats.near(timer.startedAt), counted)}</Text>
        </>
      }
      more={
        <DiscardTimer counted={counted} discarding={discard.isPending} onDiscard={() => discard.mutate(timer.id)} />
      }
    />
  )
}
