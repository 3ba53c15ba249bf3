import { Text } from '@mantine/core'
import { showDay } from '../../../../platform/shared/days.ts'
import { call } from '../../../../platform/web/call.ts'
import { useText } from '../../../../platform/web/language.ts'
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
import { useToday } from './today.ts'

type Props = { detail: CoverageDetail; onClose: () => void }

/** Puts a suspended coverage in force again from a day on; a suspension to come is taken back. */
export function ResumeCoverage({ detail, onClose }: Props) {
  const t = useText(coverageActsText)
  const words = useText(standingText)
  const today = useToday()
  const open = detail.suspensions.find(({ untilOn }) => untilOn === null || untilOn >= today)
  const comes = open !== undefined && open.fromOn > today
  const initial = { fromOn: comes ? open.fromOn : today }
  const { draft, change, clear, tried, setTried } = useActDraft(`coverage.resume.${detail.id}`, initial)
  const { fromOn } = draft
  const lacks = { fromOn: fromOn ? undefined : t.needs.day }
  const act = useCoverageAct(
    detail,
    () => call(coveragesApi.resume, { params: { id: detail.id }, body: { fromOn } }),
    () => {
      clear()
      onClose()
      tellDone(t.resume.done)
    },
  )
  const errors = errorsOf({ lacks, tried, error: act.error })
  const send = () => {
    setTried(true)
    if (isComplete(lacks)) act.mutate()
  }
  return (
    <ActFrame
      title={t.titles.resume(words.numbered[detail.kind](detail.number))}
      send={t.resume.send}
      sending={act.isPending}
      error={act.error}
      fields={Object.keys(lacks)}
      onSend={send}
      onClose={onClose}
    >
      {open && (
        <Text size="sm">
          <Unbroken>{(comes ? t.resume.comes : t.resume.explain)(showDay(open.fromOn))}</Unbroken>
        </Text>
      )}
      <DayField
        label={t.resume.fromOn}
        required
        value={fromOn}
        onChange={(fromOn) => change({ fromOn })}
        error={errors.fromOn}
        maw={220}
        data-autofocus
      />
    </ActFrame>
  )
}
