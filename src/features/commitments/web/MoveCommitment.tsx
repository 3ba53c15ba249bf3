import { Group, Radio, Text, Textarea } from '@mantine/core'
import { useState } from 'react'
import { call } from '../../../platform/web/call.ts'
import { useDraft } from '../../../platform/web/draft.ts'
import { useFormats } from '../../../platform/web/format.ts'
import { useText, useWhy } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { StaleNotice } from '../../../platform/web/StaleNotice.tsx'
import { useStaleSave } from '../../../platform/web/stale.ts'
import { toInstant } from '../../../platform/web/zone.ts'
import { type CommitmentItem, commitmentsApi } from '../commitments.contract.ts'
import { whyNotMove } from '../commitments.rules.ts'
import { commitmentsRefusals, commitmentsText } from '../commitments.text.ts'
import { ActForm } from './ActForm.tsx'
import { useRenew } from './commitments.api.ts'
import { DueField } from './DueField.tsx'
import { useMoment } from './moment.ts'

type Props = { commitment: CommitmentItem; onDone?: () => void; onCancel?: () => void }
type Draft = { dueAt: string | null; reason: string; customerTold: boolean | null }

const EMPTY: Draft = { dueAt: null, reason: '', customerTold: null }

/** Moves the due date, with its reason and whether the customer was told; says so when a colleague was faster. */
export function MoveCommitment({ commitment, onDone, onCancel }: Props) {
  const t = useText(commitmentsText)
  const formats = useFormats()
  const why = useWhy(commitmentsRefusals)
  const moment = useMoment()
  const now = useNow()
  const renew = useRenew()
  const [draft, save, clear] = useDraft(`move.${commitment.id}`, EMPTY)
  const [tried, setTried] = useState(false)
  const change = (part: Partial<Draft>) => save((held) => ({ ...held, ...part }))
  const done = () => {
    clear()
    onDone?.()
    void renew(commitment.case.id, commitment.customer.id)
  }
  const moving = useStaleSave({
    read: commitment,
    send: ({ dueAt, reason, customerTold }: Draft, version) =>
      call(commitmentsApi.move, {
        params: { id: commitment.id },
        body: { dueAt: toInstant(dueAt!), reason, customerTold: customerTold!, version },
      }),
    onSaved: done,
  })
  const present = moving.current?.dueAt ?? commitment.dueAt
  const facts = { status: 'pending' as const, dueAt: new Date(present), metAt: null }
  const wrong = draft.dueAt ? why(whyNotMove(facts, new Date(toInstant(draft.dueAt)), new Date(now))) : undefined
  const lacks = {
    dueAt: draft.dueAt ? wrong : t.needs.dueAt,
    reason: draft.reason.trim() ? undefined : t.needs.reason,
    customerTold: draft.customerTold === null ? t.needs.customerTold : undefined,
  }
  const errors: Partial<Record<keyof Draft, string>> = { dueAt: wrong, ...moving.problem?.fields, ...(tried && lacks) }
  const send = () => {
    setTried(true)
    if (!lacks.dueAt && !lacks.reason && !lacks.customerTold) moving.save(draft)
  }
  return (
    <ActForm send={t.sendMove} sending={moving.saving} error={moving.problem} onSend={send} onCancel={onCancel}>
      <Text size="sm">{t.presentDue(moment(present, now))}</Text>
      <DueField
        label={t.fields.newDueAt}
        value={draft.dueAt}
        onChange={(dueAt) => change({ dueAt })}
        movedFrom={present}
        error={errors.dueAt}
        autoFocus
      />
      <Textarea
        label={t.fields.reason}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={draft.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={errors.reason}
      />
      <Radio.Group
        label={t.fields.customerTold}
        required
        value={draft.customerTold === null ? '' : draft.customerTold ? 'yes' : 'no'}
        onChange={(chosen) => change({ customerTold: chosen === 'yes' })}
        error={errors.customerTold}
      >
        <Group gap="md" py={4}>
          <Radio size="xs" value="yes" label={t.yes} />
          <Radio size="xs" value="no" label={t.no} />
        </Group>
      </Radio.Group>
      {moving.current && (
        <StaleNotice
          changes={[
            {
              label: t.fields.dueAt,
              from: formats.instant(commitment.dueAt),
              to: formats.instant(moving.current.dueAt),
            },
          ]}
          onMine={send}
          onTheirs={done}
        />
      )}
    </ActForm>
  )
}
