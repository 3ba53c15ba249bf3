import { Text, Textarea } from '@mantine/core'
import { call, Problem } from '../../../platform/web/call.ts'
import { useDraft } from '../../../platform/web/draft.ts'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { type CommitmentItem, commitmentsApi } from '../commitments.contract.ts'
import { commitmentsText } from '../commitments.text.ts'
import { ActForm } from './ActForm.tsx'
import { useAct } from './commitments.api.ts'

type Props = { commitment: CommitmentItem; onDone?: () => void; onCancel?: () => void }

/** Tells that a commitment was met, with a note if there is something to say. */
export function MeetCommitment({ commitment, onDone, onCancel }: Props) {
  const t = useText(commitmentsText)
  const late = Date.parse(commitment.dueAt) < useNow()
  const [note, setNote, clear] = useDraft(`meet.${commitment.id}`, '')
  const meet = useAct(
    commitment,
    () => call(commitmentsApi.meet, { params: { id: commitment.id }, body: { note: note.trim() || undefined } }),
    () => {
      clear()
      onDone?.()
    },
  )
  return (
    <ActForm
      send={t.sendMeet}
      sending={meet.isPending}
      error={meet.error}
      onSend={() => meet.mutate(undefined)}
      onCancel={onCancel}
    >
      {late && <Text size="sm">{t.willBeLate}</Text>}
      <Textarea
        label={t.fields.note}
        autosize
        minRows={2}
        maxLength={2000}
        autoFocus
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={meet.error instanceof Problem && meet.error.fields.note}
      />
    </ActForm>
  )
}
