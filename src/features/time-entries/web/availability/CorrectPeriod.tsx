import { Select, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { changedFields, useStaleSave } from '../../../../platform/web/stale.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { tellDone } from '../../../../platform/web/tell.ts'
import { toInstant, toWallClock } from '../../../../platform/web/zone.ts'
import { useMe } from '../../../auth/web/session.ts'
import { ActForm } from '../../../commitments/web/ActForm.tsx'
import { useClassifications } from '../../../settings/web/classifications.ts'
import { availabilityApi, type AvailabilityPeriod } from '../../availability.contract.ts'
import { availabilityText } from '../../availability.text.ts'
import { GapsLeft } from './GapsLeft.tsx'
import { usePeriodsChanged } from './periods.api.ts'

type Props = {
  period: AvailabilityPeriod
  /** What else was said of that day. */
  others: AvailabilityPeriod[]
  personId: string
  onDone: () => void
  onCancel: () => void
}
/** On the clock of Santiago; an empty end goes on. */
type Draft = { start: string; end: string; reasonId: string | null; why: string }

const draftOf = ({ startedAt, endedAt, reason }: AvailabilityPeriod): Draft => ({
  start: toWallClock(startedAt),
  end: endedAt ? toWallClock(endedAt) : '',
  reasonId: reason?.id ?? null,
  why: '',
})

/** Puts right when it began and ended, and why it was a pause; says so when somebody was faster. */
export function CorrectPeriod({ period, others, personId, onDone, onCancel }: Props) {
  const t = useText(availabilityText).correct
  const me = useMe()
  const formats = useFormats()
  const changed = usePeriodsChanged()
  const [kept, save, clear] = useDraft<Partial<Draft>>(`availability.${period.id}`, {})
  const [tried, setTried] = useState(false)
  const read = draftOf(period)
  const draft = { ...read, ...kept }
  const change = (part: Partial<Draft>) => save((held) => ({ ...held, ...part }))
  const reasons = (useClassifications().data?.pauseReasons ?? []).filter(
    (one) => one.active || one.id === period.reason?.id,
  )
  const leave = () => {
    clear()
    onDone()
    void changed()
  }
  const saving = useStaleSave<AvailabilityPeriod, Draft>({
    read: period,
    send: (typed, version) =>
      call(availabilityApi.correct, { params: { id: period.id }, body: { ...bodyOf(read, typed), version } }),
    onSaved: () => {
      tellDone(t.done)
      leave()
    },
  })
  const lacks = {
    startedAt: draft.start ? undefined : t.needs.start,
    endedAt: !draft.end && period.endedAt ? t.needs.end : undefined,
    why: personId !== me.id && !draft.why.trim() ? t.needs.why : undefined,
  }
  const errors: Record<string, string | undefined> = { ...saving.problem?.fields, ...(tried ? defined(lacks) : {}) }
  const send = () => {
    setTried(true)
    if (!Object.values(lacks).some(Boolean)) saving.save(draft)
  }
  const { current } = saving
  return (
    <ActForm send={t.send} sending={saving.saving} error={saving.problem} onSend={send} onCancel={onCancel}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" verticalSpacing="xs">
        <TextInput
          type="datetime-local"
          label={t.start}
          required
          autoFocus
          value={draft.start}
          onChange={(event) => change({ start: event.currentTarget.value })}
          error={errors.startedAt}
        />
        <TextInput
          type="datetime-local"
          label={t.end}
          required={period.endedAt !== null}
          description={period.endedAt ? undefined : t.endHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={draft.end}
          onChange={(event) => change({ end: event.currentTarget.value })}
          error={errors.endedAt}
        />
      </SimpleGrid>
      <GapsLeft before={period} after={spanAfter(period, bodyOf(read, draft))} others={others} />
      {period.kind === 'paused' && (
        <Select
          label={t.reason}
          allowDeselect={false}
          data={reasons.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.reasonId}
          onChange={(reasonId) => change({ reasonId })}
          error={errors.reasonId}
        />
      )}
      <TextInput
        label={t.whyField}
        required={personId !== me.id}
        maxLength={500}
        value={draft.why}
        onChange={(event) => change({ why: event.currentTarget.value })}
        error={errors.why}
      />
      {current && (
        <StaleNotice
          changes={[
            { label: t.start, from: formats.instant(period.startedAt), to: formats.instant(current.startedAt) },
            { label: t.end, from: told(period.endedAt), to: told(current.endedAt) },
            { label: t.reason, from: period.reason?.name ?? '', to: current.reason?.name ?? '' },
          ].filter(({ from, to }) => from !== to)}
          onMine={send}
          onTheirs={leave}
        />
      )}
    </ActForm>
  )
  function told(endedAt: string | null) {
    return endedAt ? formats.instant(endedAt) : t.stillGoesOn
  }
}

/** From when to when it would be; while nothing is said, as it was. */
function spanAfter(period: AvailabilityPeriod, { startedAt, endedAt }: ReturnType<typeof bodyOf>) {
  return { startedAt: startedAt || period.startedAt, endedAt: endedAt === undefined ? period.endedAt : endedAt }
}

/** What was touched; the rest keeps its seconds. */
function bodyOf(read: Draft, typed: Draft) {
  const { start, end, reasonId } = changedFields(read, typed)
  return {
    startedAt: start && toInstant(start),
    endedAt: end === undefined ? undefined : end ? toInstant(end) : null,
    reasonId: reasonId ?? undefined,
    why: typed.why.trim() || null,
  }
}

const defined = (errors: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(errors).filter(([, error]) => error))
