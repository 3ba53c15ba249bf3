import { useEffect, useEffectEvent } from 'react'
import { AuthorisationState } from '../../../service/web/AuthorisationState.tsx'
import { RequestButton } from '../../../service/web/RequestButton.tsx'
import { useServe } from '../../../service/web/service.api.ts'

type Props = {
  customer: { id: string; name: string }
  caseId: string | undefined
  /** Called when it may be served after all. */
  onAllowed: () => void
}

/** The customer may not be served for its debt: the authorisation is asked for, or given, without leaving the form. */
export function NeedsAuthorisation({ customer, caseId, onAllowed }: Props) {
  const { data: answer } = useServe(customer.id, { caseId })
  const allowed = answer !== undefined && answer.answer !== 'authorise' && answer.answer !== 'refuse'
  const tell = useEffectEvent(onAllowed)
  useEffect(() => {
    if (allowed) tell()
  }, [allowed])
  if (!answer) return null
  return (
    <div>
      <RequestButton customer={customer} caseId={caseId} answer={answer} />
      <AuthorisationState answer={answer} />
    </div>
  )
}
