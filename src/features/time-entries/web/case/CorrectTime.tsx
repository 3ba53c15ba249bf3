import { Alert, Text, Textarea } from '@mantine/core'
import { use, useState } from 'react'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { call } from '../../../../platform/web/call.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { toWallClock } from '../../../../platform/web/zone.ts'
import { ActForm } from '../../../commitments/web/ActForm.tsx'
import { entriesText } from '../../entries.text.ts'
import { type TimeEntry, timeEntriesApi } from '../../time-entries.contract.ts'
import { LogTimeForm } from '../log/LogTimeForm.tsx'
import { PROPOSED } from '../log/time-draft.ts'
import type { TimeFor } from '../time-for.ts'
import { ReversalPreview } from './ReversalPreview.tsx'
import { useReversal } from './reverse.ts'
import { useEntryName } from './TimeFacts.tsx'

type Props = { entry: TimeEntry; onClose: () => void }

/**
 * Puts right what was logged wrongly: it is reversed first, so that its minutes are back when it is shown what the right
 * ones take. Between the two, what is written is kept, and the list offers to go on.
 */
export function CorrectTime({ entry, onClose }: Props) {
  const t = useText(entriesText)
  const [reversed, setReversed] = useState(entry.reversal !== null)
  const asItWas = useAsItWas(entry)
  const name = useEntryName(entry)
  if (!reversed) return <FirstReverse entry={entry} onDone={() => setReversed(true)} onClose={onClose} />
  return (
    <LogTimeForm
      of={timeForOf(entry)}
      draftKey={`time.correct.${entry.id}`}
      initial={asItWas}
      send={({ id, work, seenOverrunMinutes }) =>
        call(timeEntriesApi.add, { body: { ...work, id, replacesId: entry.id, seenOverrunMinutes } })
      }
      onDone={onClose}
      onCancel={onClose}
      above={
        <Alert color="orange" p="xs">
          {t.correctGoesOn(name)}
        </Alert>
      }
    />
  )
}

function FirstReverse({ entry, onDone, onClose }: Props & { onDone: () => void }) {
  const t = useText(entriesText)
  const { reason, setReason, wrong, error, sending, send } = useReversal(entry, onDone)
  return (
    <ActForm send={t.correctSend} sending={sending} error={error} onSend={send} onCancel={onClose}>
      <Text size="sm" fw={550}>
        {useEntryName(entry)}
      </Text>
      <Text size="sm">{t.correctHelp}</Text>
      <ReversalPreview entry={entry} />
      <Textarea
        label={t.reason}
        required
        autosize
        minRows={2}
        maxLength={1000}
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={wrong}
      />
    </ActForm>
  )
}

const timeForOf = ({ case: one, customer, coverage }: TimeEntry): TimeFor => {
  if (one) return { case: one, customer: customer ?? undefined }
  return customer ? { customer, coverage: coverage ?? undefined } : {}
}

/** The entry as a draft. */
function useAsItWas(entry: TimeEntry) {
  const language = use(LanguageContext)
  const { startedAt, workedOn, coverage, notChargedReason } = entry
  const charged = coverage?.id ?? (notChargedReason ? null : PROPOSED)
  return {
    mode: entry.mode,
    minutes: showMinutes(entry.workedMinutes, language),
    day: workedOn,
    time: startedAt ? toWallClock(startedAt).slice(11) : '',
    startedAt,
    note: entry.note ?? '',
    coverageId: charged,
    notChargedReason: notChargedReason ?? '',
    activityId: entry.activity?.id ?? null,
    personId: entry.person.id,
  }
}
