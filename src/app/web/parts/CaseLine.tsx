import { Link } from '@tanstack/react-router'
import type { CaseItem } from '../../../features/cases/cases.contract.ts'
import { casesText } from '../../../features/cases/cases.text.ts'
import { NextPromise } from '../../../features/cases/web/promises/NextPromise.tsx'
import { useFormats } from '../../../platform/web/format.ts'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { Due } from './Due.tsx'
import { Mark } from './Mark.tsx'

type Props = {
  one: CaseItem
  /** Among cases of one person: whose they are says the heading, the line says which customer. */
  withCustomer?: boolean
  /** Key that opens it. */
  hotkey?: string
}

/** A case in two short lines; the whole of it opens the case. */
export function CaseLine({ one, withCustomer, hotkey }: Props) {
  const words = useText(casesText)
  const f = useFormats()
  const now = useNow()
  return (
    <li className="line">
      <div className="line-first">
        <span className="line-number">{words.number(one.number)}</span>
        <Link className="line-link" to="/cases/$number" params={{ number: String(one.number) }} title={one.subject}>
          {one.subject}
        </Link>
        <time className="line-age" dateTime={one.registeredAt} title={f.instant(one.registeredAt)}>
          {f.age(one.registeredAt, now)}
        </time>
        {hotkey && (
          <kbd className="line-key" aria-hidden>
            {hotkey}
          </kbd>
        )}
      </div>
      <div className="line-second">
        {withCustomer && <span className="line-strong">{one.customer.name}</span>}
        <Mark {...one.state} />
        <Mark {...one.priority} />
        {!withCustomer && <span>{one.responsible?.name ?? words.nobody}</span>}
        <NextPromise one={one} />
        {one.nextDueAt && <Due at={one.nextDueAt} />}
      </div>
    </li>
  )
}
