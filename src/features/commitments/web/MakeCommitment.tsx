type Props = {
  caseId: string
  /** Called when the commitment was made. */
  onDone?: () => void
  onCancel?: () => void
}

/** The form that commits an action; the draft is kept by case. */
export function MakeCommitment(_props: Props) {
  return null
}
