import { Alert, Text } from '@mantine/core'
import { use } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { call } from '../../../../platform/web/call.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { toWallClock } from '../../../../platform/web/zone.ts'
import { type LeftTimer, leftTimersApi } from '../../left-timers.contract.ts'
import { isForgotten } from '../../time-entries.rules.ts'
import { timerText } from '../../timer.text.ts'
import { LogTimeForm } from '../log/LogTimeForm.tsx'
import { DiscardTimer } from '../timer/DiscardTimer.tsx'
import { timeForOf, useWhatFor } from '../timer/what-for.ts'
import { useDiscardLeftTimer, useLeftTimersChanged } from './left-timers.api.ts'

/** Logs what the timer of somebody who left counted, or throws it away. */
export function SettleTimer({ timer, onClose }: { timer: LeftTimer; onClose: () => void }) {
  const t = useText(timerText)
  const language = use(LanguageContext)
  const formats = useFormats()
  const whatFor = useWhatFor()
  const changed = useLeftTimersChanged()
  const discard = useDiscardLeftTimer(onClose)
  const counted = showMinutes(timer.countedMinutes, language)
  const long = isForgotten(new Date(timer.startedAt), new Date(timer.stoppedAt))
  const [day, time] = toWallClock(timer.startedAt).split('T') as [string, string]
  const of = timeForOf(timer)
  return (
    <LogTimeForm
      of={of}
      ofTimer
      draftKey={`time.left.${timer.id}`}
      initial={{
        mode: timer.mode,
        note: timer.note ?? '',
        minutes: long ? '' : counted,
        day,
        time,
        startedAt: timer.startedAt,
        activityId: timer.activity?.id ?? null,
        personId: timer.person.id,
      }}
      send={({ work, seenOverrunMinutes }) =>
        call(leftTimersApi.log, { params: { id: timer.id }, body: { ...work, seenOverrunMinutes } })
      }
      onDone={() => {
        changed()
        onClose()
      }}
      onCancel={onClose}
      sendLabel={t.send}
      above={
        <>
          <Text size="sm">
            {t.left.ran(
              timer.person.name,
              whatFor(of),
              formats.nearTime(timer.startedAt),
              formats.nearTime(timer.stoppedAt),
              counted,
            )}
          </Text>
          {long && (
            <Alert color="orange" p="xs">
              {t.left.long}
            </Alert>
          )}
        </>
      }
      more={
        <DiscardTimer counted={counted} discarding={discard.isPending} onDiscard={() => discard.mutate(timer.id)} />
      }
    />
  )
}
