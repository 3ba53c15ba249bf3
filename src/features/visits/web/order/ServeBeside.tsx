import { Refused } from '../../../../platform/web/faces.tsx'
import { useText } from '../../../../platform/web/language.ts'
import { useLive } from '../../../../platform/web/live.ts'
import { useQueryClient } from '@tanstack/react-query'
import { serveText } from '../../../service/serve.text.ts'
import { AuthorisationState } from '../../../service/web/AuthorisationState.tsx'
import { RequestButton } from '../../../service/web/RequestButton.tsx'
import { ServeLine } from '../../../service/web/ServeLine.tsx'
import { useServe } from '../../../service/web/service.api.ts'
import '../../../service/web/service.css'

type Props = {
  customer: { id: string; name: string }
  caseId?: string
  equipmentId?: string | null
}

/** Beside an order: whether this customer may be served, who pays, and the way out when not. */
export function ServeBeside({ customer, caseId, equipmentId }: Props) {
  const t = useText(serveText)
  const queries = useQueryClient()
  const { data, error, refetch, isPlaceholderData } = useServe(customer.id, { caseId, equipmentId })
  useLive(
    [`customer:${customer.id}`],
    () => void queries.invalidateQueries({ queryKey: ['customer', customer.id, 'serve'] }),
  )
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
            <RequestButton customer={customer} answer={data} caseId={caseId} />
          </ServeLine>
          <AuthorisationState answer={data} />
        </>
      ) : (
        t.looking
      )}
    </div>
  )
}
