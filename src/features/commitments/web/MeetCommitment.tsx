import type { CommitmentItem } from './MoveCommitment.tsx'

type Props = { commitment: CommitmentItem; onDone?: () => void; onCancel?: () => void }

/** The form that tells a commitment was met, with a note if there is something to say. */
export function MeetCommitment(_props: Props) {
  return null
}
