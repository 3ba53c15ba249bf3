import { Link } from '@tanstack/react-router'
import { casesText } from '../../../features/cases/cases.text.ts'
import type { Commitment } from '../../../features/commitments/commitments.contract.ts'
import { useText } from '../../../platform/web/language.ts'
import { Due } from './Due.tsx'
import { Mark } from './Mark.tsx'

/** A promised action in three short lines; the whole of it opens its case. */
export function CommitmentLine({ one }: { one: Omit<Commitment, 'moves'> }) {
  const words = useText(casesText)
  return (
    <li className="line">
      <div className="line-first">
        <Link
          className="line-link"
          to="/cases/$number"
          params={{ number: String(one.case.number) }}
          title={one.description}
        >
          {one.description}
        </Link>
      </div>
      <div className="line-second">
        <Due at={one.dueAt} />
        <Mark {...one.type} />
      </div>
      <div className="line-second">
        <span className="line-strong">{one.customer.name}</span>
        <span>
          {words.number(one.case.number)} · {one.case.subject}
        </span>
      </div>
    </li>
  )
}
