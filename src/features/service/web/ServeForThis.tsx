import { useText } from '../../../platform/web/language.ts'
import { Refused } from '../../../platform/web/faces.tsx'
import { serveText } from '../serve.text.ts'
import { AuthorisationState } from './AuthorisationState.tsx'
import { RequestButton } from './RequestButton.tsx'
import { ServeLine } from './ServeLine.tsx'
import { useServe } from './service.api.ts'
import './service.css'

type Props = {
  customer: { id: string; name: string }
  equipmentId: string | null
  topicId: string | null
}

/** Beside the form of a situation: the answer for exactly the product and topic that are chosen. */
export function ServeForThis({ customer, equipmentId, topicId }: Props) {
  const t = useText(serveText)
  const { data, error, refetch, isPlaceholderData } = useServe(customer.id, { equipmentId, topicId })
  if (!data && error) return <Refused error={error} again={refetch} />
  return (
    <div
      className="serve serve-small"
      role="status"
      aria-label={t.forThis}
      aria-busy={isPlaceholderData || !data}
      data-light={data?.light}
    >
      {data ? (
        <>
          <ServeLine answer={data} hints>
            <RequestButton customer={customer} answer={data} />
          </ServeLine>
          <AuthorisationState answer={data} />
        </>
      ) : (
        t.looking
      )}
    </div>
  )
}
