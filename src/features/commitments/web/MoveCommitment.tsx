import type { Commitment } from '../commitments.contract.ts'

/** A commitment as lists show it; the moves come with those of a case. */
export type CommitmentItem = Omit<Commitment, 'moves'> & { moves?: Commitment['moves'] }

type Props = { commitment: CommitmentItem; onDone?: () => void; onCancel?: () => void }

/** The form that moves the due date, with its reason and whether the customer was told. */
export function MoveCommitment(_props: Props) {
  return null
}
