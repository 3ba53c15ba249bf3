import { useState } from 'react'
import { call, Problem } from '../../../platform/web/call.ts'
import { useText } from '../../../platform/web/language.ts'
import { ResponsibleSelect } from '../../cases/web/ResponsibleSelect.tsx'
import { type CommitmentItem, commitmentsApi } from '../commitments.contract.ts'
import { commitmentsText } from '../commitments.text.ts'
import { ActForm } from './ActForm.tsx'
import { useAct } from './commitments.api.ts'

type Props = { commitment: CommitmentItem; onDone?: () => void; onCancel?: () => void }

/** Gives a commitment to somebody else. */
export function ReassignCommitment({ commitment, onDone, onCancel }: Props) {
  const t = useText(commitmentsText)
  const [responsibleId, setResponsibleId] = useState<string | null>(null)
  const [lacks, setLacks] = useState(false)
  const reassign = useAct(
    commitment,
    (id: string) => call(commitmentsApi.reassign, { params: { id: commitment.id }, body: { responsibleId: id } }),
    onDone,
  )
  const send = () => {
    setLacks(!responsibleId)
    if (responsibleId) reassign.mutate(responsibleId)
  }
  return (
    <ActForm
      send={t.sendReassign}
      sending={reassign.isPending}
      error={reassign.error}
      onSend={send}
      onCancel={onCancel}
    >
      <ResponsibleSelect
        label={t.fields.responsible}
        placeholder={commitment.responsible.name}
        required
        autoFocus
        value={responsibleId}
        onChange={setResponsibleId}
        error={
          (lacks && t.needs.responsibleId) || (reassign.error instanceof Problem && reassign.error.fields.responsibleId)
        }
      />
    </ActForm>
  )
}
