import { Link } from '@tanstack/react-router'
import { useText } from '../../../../platform/web/language.ts'
import type { VisitItem } from '../../visits.contract.ts'
import { visitsText } from '../../visits.text.ts'
import { VisitState } from './VisitState.tsx'
import '../visits.css'
import { useWindow } from './window.ts'

type Props = {
  one: VisitItem
  /** What the place does not say already. */
  where?: 'case' | 'customer'
}

/** A visit in two short lines; the whole of it opens the visit. */
export function VisitLine({ one, where }: Props) {
  const t = useText(visitsText)
  const window = useWindow()
  const when = one.startsAt && one.endsAt ? window(one.startsAt, one.endsAt) : t.noTime
  const shown = where === 'customer' ? one.customer.name : when
  return (
    <li className="line">
      <div className="line-first">
        <span className="line-number">{t.short(one.number)}</span>
        <Link
          className="line-link"
          to="/visits/$number"
          params={{ number: String(one.number) }}
          aria-label={`${shown}, ${t.number(one.number)}`}
        >
          {shown}
        </Link>
        <VisitState visit={one} />
      </div>
      <div className="line-second">
        {where === 'customer' && <span className="line-strong">{when}</span>}
        <span>{one.technicians.map(({ name }) => name).join(', ') || t.nobody}</span>
        {one.place.district && <span>{one.place.district}</span>}
        {where && one.case && <span className="visit-line-case">{t.case(one.case.number, one.case.subject)}</span>}
      </div>
    </li>
  )
}
