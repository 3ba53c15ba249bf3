import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from '../../../../features/auth/web/session.ts'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { homeText } from './home.text.ts'
import { readRecent } from './recent.ts'

/** Customers that may call again soon. */
export function RecentCustomers() {
  const t = useText(homeText)
  const me = useMe()
  const [recent] = useState(() => readRecent(me.id))
  return (
    <Panel title={t.recent} flush>
      {recent.length ? (
        <ul className="lines">
          {recent.map((one) => (
            <li key={one.id} className="line">
              <div className="line-first">
                <Link className="line-link" to="/customers/$id" params={{ id: one.id }}>
                  {one.name}
                </Link>
              </div>
              {one.taxId && <div className="line-second">{showRut(one.taxId)}</div>}
            </li>
          ))}
        </ul>
      ) : (
        <div className="panel-empty">{t.noRecent}</div>
      )}
    </Panel>
  )
}
