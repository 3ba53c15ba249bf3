import { useQueryClient } from '@tanstack/react-query'
import { useText } from '../../../platform/web/language.ts'
import { useLive } from '../../../platform/web/live.ts'
import { serveText } from '../serve.text.ts'
import { isAboutServing } from '../service.rules.ts'
import { AuthorisationState } from './AuthorisationState.tsx'
import { GrantedWhy } from './GrantedWhy.tsx'
import { RequestButton } from './RequestButton.tsx'
import { useServe } from './service.api.ts'
import { ServeLine } from './ServeLine.tsx'
import './service.css'

type Props = { customer: { id: string; name: string }; caseId: string }

/**
 * On a case: whether its customer may be served for it, where that is not plain; who pays is among its facts. Told
 * once the answer is there, and as soon as it is another one.
 */
export function ServeCase({ customer, caseId }: Props) {
  const t = useText(serveText)
  const queries = useQueryClient()
  const { data } = useServe(customer.id, { caseId })
  useLive(
    [`customer:${customer.id}`],
    () => void queries.invalidateQueries({ queryKey: ['customer', customer.id, 'serve'] }),
  )
  const reasons = data?.reasons.filter(({ code }) => isAboutServing(code)) ?? []
  if (!data || !reasons.length) return null
  const holds = data.authorisation?.decision === 'granted' && data.answer !== 'authorise'
  return (
    <section className="serve serve-small" data-light={data.light} aria-label={t.ofCase}>
      <ServeLine answer={{ ...data, coverage: null, reasons }}>
        <RequestButton customer={customer} answer={data} caseId={caseId} />
      </ServeLine>
      <AuthorisationState answer={data} />
      {holds && (
        <ul className="serve-why">
          <GrantedWhy one={data.authorisation} mayRevoke={data.abilities.revoke} />
        </ul>
      )}
    </section>
  )
}
