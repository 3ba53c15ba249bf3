import { Checkbox, Textarea } from '@mantine/core'
import { useState } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { call } from '../../../../platform/web/call.ts'
import { useDraft } from '../../../../platform/web/draft.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useStaleSave } from '../../../../platform/web/stale.ts'
import { StaleNotice } from '../../../../platform/web/StaleNotice.tsx'
import { tellDone } from '../../../../platform/web/tell.ts'
import { coverageActsText } from '../../coverage-acts.text.ts'
import { type RepairItem, repairsApi } from '../../repairs.contract.ts'
import { repairsText } from '../../repairs.text.ts'
import { errorsOf, isComplete } from '../acts/act-errors.ts'
import { ActFrame } from '../acts/ActFrame.tsx'
import { ReasonField } from '../acts/ReasonField.tsx'
import { useToday } from '../acts/today.ts'
import { DayField } from '../parts/DayField.tsx'
import { type CorrectDraft, correctDraft, correctionOf, daysOf } from './correct-draft.ts'
import { LastDaysPreview } from './LastDaysPreview.tsx'
import { useRepairPreview, useRepairsChanged } from './repairs.api.ts'

type Props = { repair: RepairItem; onClose: () => void }

/** Puts the days or the note of a repair right; what becomes of warranties is shown before. */
export function CorrectRepair({ repair, onClose }: Props) {
  const t = useText(repairsText)
  const acts = useText(coverageActsText)
  const today = useToday()
  const changed = useRepairsChanged()
  const [draft, keep, clear] = useDraft(`repair.correct.${repair.id}`, correctDraft(repair))
  const [tried, setTried] = useState(false)
  const change = (part: Partial<CorrectDraft>) => keep((held) => ({ ...held, ...part }))
  const correction = correctionOf(draft)
  const days = daysOf(draft)
  const moves = 'receivedOn' in correction || 'returnedOn' in correction
  const preview = useRepairPreview(repair.id, moves ? days : undefined)
  const leave = () => {
    clear()
    onClose()
  }
  const saving = useStaleSave({
    read: { ...repair, version: draft.before.version },
    send: (body: typeof correction & { reason: string }, version) =>
      call(repairsApi.correct, { params: { id: repair.id }, body: { ...body, version } }),
    onSaved: () => {
      leave()
      tellDone(t.corrected)
      changed()
    },
  })
  const lacks = {
    receivedOn: draft.receivedOn ? undefined : acts.needs.day,
    returnedOn: draft.here || draft.returnedOn ? undefined : acts.needs.day,
    note: undefined,
    reason: draft.reason.trim() ? undefined : acts.needs.reason,
  }
  const errors = errorsOf({ lacks, tried, error: saving.problem ?? null, refusal: preview.data?.refusal })
  const send = () => {
    if (!Object.keys(correction).length && days) return leave()
    setTried(true)
    if (isComplete(lacks)) saving.save({ ...correction, reason: draft.reason })
  }
  const { current } = saving
  return (
    <ActFrame
      title={t.correctOf(repair.equipment.name)}
      send={acts.save}
      sending={saving.saving}
      error={saving.problem}
      fields={Object.keys(lacks)}
      onSend={send}
      onClose={onClose}
      onDiscard={Object.keys(correction).length || draft.reason ? leave : undefined}
      instead={
        current && (
          <StaleNotice
            changes={differences(draft.before, current)}
            onMine={send}
            onTheirs={() => {
              leave()
              changed()
            }}
          />
        )
      }
    >
      <div className="act-row">
        <DayField
          label={t.receivedOn}
          required
          max={today}
          value={draft.receivedOn}
          onChange={(receivedOn) => change({ receivedOn })}
          error={errors.receivedOn}
          data-autofocus
        />
        {!draft.here && (
          <DayField
            label={t.returnedOn}
            required
            min={draft.receivedOn}
            max={today}
            value={draft.returnedOn}
            onChange={(returnedOn) => change({ returnedOn })}
            error={errors.returnedOn}
          />
        )}
      </div>
      <Checkbox
        label={t.stillHere}
        checked={draft.here}
        onChange={(event) => change({ here: event.currentTarget.checked })}
      />
      <Textarea
        label={t.note}
        autosize
        minRows={1}
        maxLength={1000}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
        error={errors.note}
      />
      <ReasonField
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        example={t.reasonHint}
        error={errors.reason}
      />
      {moves && <LastDaysPreview preview={preview} fields={Object.keys(lacks)} />}
    </ActFrame>
  )

  function differences(before: CorrectDraft['before'], now: RepairItem) {
    const shown = (day: string | null) => (day ? showDay(day) : t.stillHere)
    const all = [
      { label: t.receivedOn, from: showDay(before.receivedOn), to: showDay(now.receivedOn) },
      { label: t.returnedOn, from: shown(before.returnedOn), to: shown(now.returnedOn) },
      { label: t.note, from: before.note ?? t.nothing, to: now.note ?? t.nothing },
    ]
    return all.filter(({ from, to }) => from !== to)
  }
}
