import type { CommitmentItem } from './MoveCommitment.tsx'

type Props =
  /** All commitments of a case with their history of moves. */
  | { caseId: string; customerId?: undefined }
  /** Pending commitments of a customer, each with its case; `pending` is what the overview already brought, asked for when absent. */
  | { customerId: string; caseId?: undefined; pending?: CommitmentItem[] }

/** Commitments of a case or a customer, with what can be done to each. */
export function CommitmentsPanel(_props: Props) {
  return null
}
