import { Text } from '@mantine/core'
import { use } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { call } from '../../../../platform/web/call.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
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

/** Ends a coverage before its time; says what will be lost. */
export function EndCoverage({ detail, onClose }: Props) {
  const t = useText(coverageActsText)
  const words = useText(standingText)
  const language = use(LanguageContext)
  const initial = { lastDay: useDayInTerm(detail), reason: '' }
  const { draft, change, clear, tried, setTried } = useActDraft(`coverage.end.${detail.id}`, initial)
  const { lastDay, reason } = draft
  const lacks = {
    lastDay: lastDay ? undefined : t.needs.day,
    reason: reason.trim() ? undefined : t.needs.reason,
  }
  const leave = () => {
    clear()
    onClose()
  }
  const act = useCoverageAct(
    detail,
    () => call(coveragesApi.end, { params: { id: detail.id }, body: { lastDay, reason } }),
    () => {
      leave()
      tellDone(t.end.done)
    },
  )
  const errors = errorsOf({ lacks, tried, error: act.error })
  const send = () => {
    setTried(true)
    if (isComplete(lacks)) act.mutate()
  }
  return (
    <ActFrame
      title={t.titles.end(words.numbered[detail.kind](detail.number))}
      send={t.end.send}
      color="red"
      sending={act.isPending}
      error={act.error}
      fields={Object.keys(lacks)}
      onSend={send}
      onClose={onClose}
      onDiscard={reason ? leave : undefined}
    >
      <Text size="sm">
        <Unbroken>{t.end.explain(showDay(detail.lastDay))}</Unbroken>
      </Text>
      {(detail.remainingMinutes ?? 0) > 0 && (
        <Text size="sm">{t.end.loses(showMinutes(detail.remainingMinutes!, language))}</Text>
      )}
      <DayField
        label={t.end.lastDay}
        required
        value={lastDay}
        onChange={(lastDay) => change({ lastDay })}
        error={errors.lastDay}
        maw={220}
        data-autofocus
      />
      <ReasonField
        value={reason}
        onChange={(reason) => change({ reason })}
        example={t.reasons.end}
        error={errors.reason}
      />
    </ActFrame>
  )
}
