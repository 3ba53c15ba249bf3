import { Group, Radio, Text } from '@mantine/core'
import { use } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { parseMinutes, showMinutes } from '../../../../platform/shared/minutes.ts'
import { call } from '../../../../platform/web/call.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { MinutesField } from '../../../../platform/web/MinutesField.tsx'
import { useSendKey } from '../../../../platform/web/send-key.ts'
import { tellDone } from '../../../../platform/web/tell.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import { coverageActsText } from '../../coverage-acts.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { ledgerApi } from '../../ledger.contract.ts'
import { standingText } from '../../standing.text.ts'
import { useCoverageAct, usePreview } from './act.api.ts'
import { ActFrame } from './ActFrame.tsx'
import { useActDraft } from './act-draft.ts'
import { errorsOf, isComplete } from './act-errors.ts'
import { ReasonField } from './ReasonField.tsx'
import { ReplayPreview } from './ReplayPreview.tsx'

type Props = { detail: CoverageDetail; grant: CoverageDetail['grants'][number]; onClose: () => void }

const EMPTY = { takes: false, minutes: '', reason: '' }

/** Puts the minutes of a grant right, up or down; the grant itself stays as it was written. */
export function AdjustHours({ detail, grant, onClose }: Props) {
  const t = useText(coverageActsText)
  const words = useText(standingText)
  const language = use(LanguageContext)
  const sendKey = useSendKey()
  const { draft, change, clear, tried, setTried } = useActDraft(`coverage.adjust.${grant.id}`, EMPTY)
  const { takes, reason } = draft
  const size = parseMinutes(draft.minutes, 'hours') || undefined
  const minutes = size && (takes ? -size : size)
  const lacks = {
    minutes: minutes ? undefined : t.needs.minutes,
    reason: reason.trim() ? undefined : t.needs.reason,
  }
  const preview = usePreview(detail.id, minutes ? { adjustment: { grantId: grant.id, minutes } } : undefined)
  const leave = () => {
    clear()
    onClose()
  }
  const act = useCoverageAct(
    detail,
    () => {
      const body = { minutes: minutes!, reason }
      return call(ledgerApi.adjust, { params: { id: grant.id }, body }, { idempotencyKey: sendKey(body) })
    },
    () => {
      leave()
      tellDone(t.adjust.done)
    },
  )
  const errors = errorsOf({ lacks, tried, error: act.error, refusal: preview.data?.refusal })
  const send = () => {
    setTried(true)
    if (isComplete(lacks)) act.mutate()
  }
  const time = (minutes: number) => showMinutes(minutes, language)
  return (
    <ActFrame
      title={t.titles.adjust(words.numbered[detail.kind](detail.number))}
      size="lg"
      send={t.adjust.send}
      sending={act.isPending}
      error={act.error}
      fields={Object.keys(lacks)}
      onSend={send}
      onClose={onClose}
      onDiscard={draft.minutes || reason ? leave : undefined}
    >
      <Text size="sm">
        <Unbroken>{t.adjust.now(time(grant.minutes), showDay(grant.startsOn), showDay(grant.expiresOn))}</Unbroken>{' '}
        {grant.usedMinutes > 0 && t.adjust.used(time(grant.usedMinutes))}
      </Text>
      <div className="act-row">
        <Radio.Group
          label={t.adjust.direction}
          value={takes ? 'take' : 'add'}
          onChange={(value) => change({ takes: value === 'take' })}
        >
          <Group gap="md" py={7}>
            <Radio value="add" label={t.adjust.add} />
            <Radio value="take" label={t.adjust.take} />
          </Group>
        </Radio.Group>
        <MinutesField
          label={t.adjust.minutes}
          required
          bare="hours"
          value={draft.minutes}
          onChange={(minutes) => change({ minutes })}
          description={
            minutes && grant.minutes + minutes >= 0 ? t.adjust.will(time(grant.minutes + minutes)) : undefined
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          error={errors.minutes}
          negative={t.adjust.negative}
          data-autofocus
        />
      </div>
      <ReasonField
        value={reason}
        onChange={(reason) => change({ reason })}
        example={t.reasons.adjust}
        error={errors.reason}
      />
      <ReplayPreview preview={preview} detail={detail} fields={Object.keys(lacks)} />
    </ActFrame>
  )
}
