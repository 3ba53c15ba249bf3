import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { call, Problem } from '../../../platform/web/call.ts'
import { useDraft } from '../../../platform/web/draft.ts'
import { useText } from '../../../platform/web/language.ts'
import { type CommitmentItem, commitmentsApi } from '../commitments.contract.ts'
import { commitmentsText } from '../commitments.text.ts'
import { ActForm } from './ActForm.tsx'
import { useAct } from './commitments.api.ts'

type Props = { commitment: CommitmentItem; onDone?: () => void; onCancel?: () => void }

/** Cancels a commitment, with the reason. */
export function CancelCommitment({ commitment, onDone, onCancel }: Props) {
  const t = useText(commitmentsText)
  const [reason, setReason, clear] = useDraft(`cancel.${commitment.id}`, '')
  const [lacks, setLacks] = useState(false)
  const cancel = useAct(
    commitment,
    () => call(commitmentsApi.cancel, { params: { id: commitment.id }, body: { reason } }),
    () => {
      clear()
      onDone?.()
    },
  )
  const send = () => {
    setLacks(!reason.trim())
    if (reason.trim()) cancel.mutate(undefined)
  }
  return (
    <ActForm send={t.sendCancel} sending={cancel.isPending} error={cancel.error} onSend={send} onCancel={onCancel}>
      <Textarea
        label={t.fields.reason}
        required
        autosize
        minRows={2}
        maxLength={1000}
        autoFocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={(lacks && t.needs.reason) || (cancel.error instanceof Problem && cancel.error.fields.reason)}
      />
    </ActForm>
  )
}
