import { Text } from '@mantine/core'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { coverageActsText } from '../../coverage-acts.text.ts'
import { type CoverageDetail, coveragesApi } from '../../coverages.contract.ts'
import { standingText } from '../../standing.text.ts'
import { DayField } from '../parts/DayField.tsx'
import { useCoverageAct } from './act.api.ts'
import { ActFrame } from './ActFrame.tsx'
import { useActDraft } from './act-draft.ts'
import { errorsOf, isComplete } from './act-errors.ts'
import { ReasonField } from './ReasonField.tsx'
import { useDayInTerm } from './today.ts'

type Props = { detail: CoverageDetail; onClose: () => void }

/** Suspends a coverage from a day on, until another or until it is resumed. */
export function SuspendCoverage({ detail, onClose }: Props) {
  const t = useText(coverageActsText)
  const words = useText(standingText)
  const initial = { fromOn: useDayInTerm(detail), untilOn: '', reason: '' }
  const { draft, change, clear, tried, setTried } = useActDraft(`coverage.suspend.${detail.id}`, initial)
  const { fromOn, untilOn, reason } = draft
  const lacks = {
    fromOn: fromOn ? undefined : t.needs.day,
    untilOn: undefined,
    reason: reason.trim() ? undefined : t.needs.reason,
  }
  const leave = () => {
    clear()
    onClose()
  }
  const act = useCoverageAct(
    detail,
    () =>
      call(coveragesApi.suspend, {
        params: { id: detail.id },
        body: { fromOn, untilOn: untilOn || undefined, reason },
      }),
    () => {
      leave()
      tellDone(t.suspend.done)
    },
  )
  const errors = errorsOf({ lacks, tried, error: act.error })
  const send = () => {
    setTried(true)
    if (isComplete(lacks)) act.mutate()
  }
  return (
    <ActFrame
      title={t.titles.suspend(words.numbered[detail.kind](detail.number))}
      send={t.suspend.send}
      sending={act.isPending}
      error={act.error}
      fields={Object.keys(lacks)}
      onSend={send}
      onClose={onClose}
      onDiscard={reason || untilOn ? leave : undefined}
    >
      <Text size="sm">{t.suspend.explain}</Text>
      <div className="act-row">
        <DayField
          label={t.suspend.fromOn}
          required
          value={fromOn}
          onChange={(fromOn) => change({ fromOn })}
          error={errors.fromOn}
          data-autofocus
        />
        <DayField
          label={t.suspend.untilOn}
          description={t.suspend.untilHelp}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={untilOn}
          onChange={(untilOn) => change({ untilOn })}
          error={errors.untilOn}
        />
      </div>
      <ReasonField
        value={reason}
        onChange={(reason) => change({ reason })}
        example={t.reasons.suspend}
        error={errors.reason}
      />
    </ActFrame>
  )
}
