import { Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../platform/web/call.ts'
import { Dialog } from '../../../platform/web/Dialog.tsx'
import { useText } from '../../../platform/web/language.ts'
import { availabilityText } from '../availability.text.ts'
import { entriesText } from '../entries.text.ts'
import { logTimeText } from '../log-time.text.ts'
import { type TimeEntry, timeEntriesApi } from '../time-entries.contract.ts'
import { timerText } from '../timer.text.ts'
import { DayAvailability } from './availability/DayAvailability.tsx'
import { CorrectTime } from './case/CorrectTime.tsx'
import { ReversalPreview } from './case/ReversalPreview.tsx'
import { ReverseTime } from './case/ReverseTime.tsx'
import { useEntryName } from './case/TimeFacts.tsx'
import { useDayName } from './day-name.ts'
import { SettleTimer } from './left/SettleTimer.tsx'
import { LogForCustomer } from './log/LogForCustomer.tsx'
import { LogTimeForm } from './log/LogTimeForm.tsx'
import type { Sent } from './log/send-time.ts'
import { closeTime, type TimeAct, useOpenTime } from './time-dialog.ts'
import { draftKeyOf, type TimeFor } from './time-for.ts'
import { StopTimer } from './timer/StopTimer.tsx'
import { useFreshTimer } from './timer/timer.api.ts'

/** Where time is logged, stopped and put right, over whatever screen asked for it. */
export function TimeDialogs() {
  const open = useOpenTime()
  return open && <TimeDialog key={JSON.stringify(open)} open={open} />
}

function TimeDialog({ open }: { open: TimeAct }) {
  const t = useText(logTimeText)
  const entries = useText(entriesText)
  const timers = useText(timerText)
  const availability = useText(availabilityText)
  const dayName = useDayName()
  const title = {
    log: t.title,
    correct: entries.correctTitle,
    reverse: entries.reverseTitle,
    stop: timers.title,
    settle: timers.left.dialog,
    availability: open.act === 'availability' ? availability.correct.title(dayName(open.on, 'long')) : '',
  }[open.act]
  return (
    <Dialog title={title} onClose={closeTime} size={open.act === 'availability' ? 640 : 880}>
      {open.act === 'log' && <Log of={open.of} personId={open.personId} />}
      {open.act === 'correct' && <CorrectTime entry={open.entry} onClose={closeTime} />}
      {open.act === 'reverse' && <Reverse entry={open.entry} />}
      {open.act === 'stop' && <Stop next={open.next} />}
      {open.act === 'settle' && <SettleTimer timer={open.timer} onClose={closeTime} />}
      {open.act === 'availability' && <DayAvailability personId={open.personId} on={open.on} />}
    </Dialog>
  )
}

const add = ({ id, work, seenOverrunMinutes }: Sent) =>
  call(timeEntriesApi.add, { body: { ...work, id, seenOverrunMinutes } })

function Log({ of, personId }: { of: TimeFor; personId: string | undefined }) {
  const t = useText(logTimeText)
  const ofOther = personId ? { initial: { personId }, draftKey: `${draftKeyOf(of)}.${personId}` } : {}
  const form = { send: add, onDone: closeTime, onCancel: closeTime }
  if (of.customer && !of.case) return <LogForCustomer of={of} {...form} />
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {of.case ? t.of.case(of.case.number, of.case.subject) : t.of.internal}
      </Text>
      <LogTimeForm of={of} {...form} {...ofOther} />
    </Stack>
  )
}

function Reverse({ entry }: { entry: TimeEntry }) {
  return (
    <Stack gap="xs">
      <Text size="sm" fw={550}>
        {useEntryName(entry)}
      </Text>
      <ReversalPreview entry={entry} />
      <ReverseTime entry={entry} onDone={closeTime} onCancel={closeTime} />
    </Stack>
  )
}

/** The timer as it was when it was asked to be stopped, whatever becomes of it meanwhile; whose its case is by now. */
function Stop({ next }: { next?: TimeFor }) {
  const t = useText(timerText)
  const running = useFreshTimer()
  const [timer] = useState(running)
  if (!timer) return <Text size="sm">{t.gone}</Text>
  const { ownUntil } = running?.id === timer.id ? running : timer
  return <StopTimer timer={{ ...timer, ownUntil }} next={next} onClose={closeTime} />
}
