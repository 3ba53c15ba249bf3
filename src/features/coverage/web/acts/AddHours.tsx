import { use } from 'react'
import { parseMinutes, showMinutes } from '../../../../platform/shared/minutes.ts'
import { call } from '../../../../platform/web/call.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { MinutesField } from '../../../../platform/web/MinutesField.tsx'
import { useSendKey } from '../../../../platform/web/send-key.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { coverageActsText } from '../../coverage-acts.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { ledgerApi } from '../../ledger.contract.ts'
import { standingText } from '../../standing.text.ts'
import { DayField } from '../parts/DayField.tsx'
import { useCoverageAct, usePreview } from './act.api.ts'
import { ActFrame } from './ActFrame.tsx'
import { useActDraft } from './act-draft.ts'
import { errorsOf, isComplete } from './act-errors.ts'
import { ReasonField } from './ReasonField.tsx'
import { ReplayPreview } from './ReplayPreview.tsx'
import { useDayInTerm } from './today.ts'

type Props = { detail: CoverageDetail; onClose: () => void }

/** Puts more hours into a coverage; what they would cover is shown before. */
export function AddHours({ detail, onClose }: Props) {
  const t = useText(coverageActsText)
  const words = useText(standingText)
  const language = use(LanguageContext)
  const sendKey = useSendKey()
  const initial = { minutes: '', startsOn: useDayInTerm(detail), expiresOn: detail.lastDay, reason: '' }
  const { draft, change, clear, tried, setTried } = useActDraft(`coverage.hours.${detail.id}`, initial)
  const { startsOn, expiresOn, reason } = draft
  const minutes = parseMinutes(draft.minutes, 'hours') || undefined
  const lacks = {
    minutes: minutes ? undefined : t.needs.minutes,
    startsOn: startsOn ? undefined : t.needs.day,
    expiresOn: expiresOn ? undefined : t.needs.day,
    reason: reason.trim() ? undefined : t.needs.reason,
  }
  const grant = minutes && startsOn && expiresOn ? { minutes, startsOn, expiresOn } : undefined
  const preview = usePreview(detail.id, grant && { grant })
  const leave = () => {
    clear()
    onClose()
  }
  const act = useCoverageAct(
    detail,
    () => {
      const body = { ...grant!, reason }
      return call(ledgerApi.grant, { params: { id: detail.id }, body }, { idempotencyKey: sendKey(body) })
    },
    () => {
      leave()
      tellDone(t.addHours.done(showMinutes(minutes!, language)))
    },
  )
  const errors = errorsOf({ lacks, tried, error: act.error, refusal: preview.data?.refusal })
  const send = () => {
    setTried(true)
    if (isComplete(lacks)) act.mutate()
  }
  return (
    <ActFrame
      title={t.titles.addHours(words.numbered[detail.kind](detail.number))}
      size="lg"
      send={t.addHours.send}
      sending={act.isPending}
      error={act.error}
      fields={Object.keys(lacks)}
      onSend={send}
      onClose={onClose}
      onDiscard={draft.minutes || reason ? leave : undefined}
    >
      <div className="act-row">
        <MinutesField
          label={t.addHours.minutes}
          required
          bare="hours"
          step={60}
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          error={errors.minutes}
          data-autofocus
        />
        <DayField
          label={t.addHours.startsOn}
          required
          value={startsOn}
          onChange={(startsOn) => change({ startsOn })}
          error={errors.startsOn}
        />
        <DayField
          label={t.addHours.expiresOn}
          required
          value={expiresOn}
          onChange={(expiresOn) => change({ expiresOn })}
          error={errors.expiresOn}
        />
      </div>
      <ReasonField
        value={reason}
        onChange={(reason) => change({ reason })}
        example={t.reasons.addHours}
        error={errors.reason}
      />
      <ReplayPreview preview={preview} detail={detail} fields={Object.keys(lacks)} />
    </ActFrame>
  )
}
