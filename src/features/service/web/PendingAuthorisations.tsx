import { Link } from '@tanstack/react-router'
import { Refused } from '../../../platform/web/faces.tsx'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { Panel } from '../../../platform/web/Panel.tsx'
import { useMe } from '../../auth/web/session.ts'
import { serveText } from '../serve.text.ts'
import type { Authorisation } from '../service.contract.ts'
import { DecideAuthorisation } from './DecideAuthorisation.tsx'
import { usePendingAuthorisations } from './service.api.ts'
import './service.css'

/** For supervisors: who waits for their word, to be decided in place. Nothing where nobody waits. */
export function PendingAuthorisations() {
  const t = useText(serveText)
  const me = useMe()
  const { data, error, refetch } = usePendingAuthorisations(me.abilities.supervise)
  if (!data?.length && !error) return null
  return (
    <div className="serve-pending">
      <Panel title={t.pendingTitle} count={data?.length} flush>
        {data ? (
          <ul className="lines">
            {data.map((one) => (
              <PendingRow key={one.id} one={one} />
            ))}
          </ul>
        ) : (
          <Refused error={error!} again={refetch} />
        )}
      </Panel>
    </div>
  )
}

function PendingRow({ one }: { one: Authorisation }) {
  const t = useText(serveText)
  const f = useFormats()
  const now = useNow()
  return (
    <li className="line serve-request">
      <div className="serve-request-words">
        <div className="line-first">
          <Link className="serve-link" to="/customers/$id" params={{ id: one.customer.id }}>
            {one.customer.name}
          </Link>
        </div>
        {one.requestReason && <div className="line-text">{one.requestReason}</div>}
        <div className="line-second">
          <span>{t.asked(one.requestedBy, f.near(one.requestedAt, now))}</span>
          {one.case && (
            <Link className="serve-link" to="/cases/$number" params={{ number: String(one.case.number) }}>
              {t.forCase(one.case.number)} · {one.case.subject}
            </Link>
          )}
        </div>
      </div>
      <DecideAuthorisation one={one} />
    </li>
  )
}
