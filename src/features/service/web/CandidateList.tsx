import { mdiCheckCircleOutline, mdiCloseCircleOutline, mdiHelpCircleOutline } from '@mdi/js'
import { Link } from '@tanstack/react-router'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { Unbroken } from '../../../platform/web/Unbroken.tsx'
import { standingText } from '../../coverage/standing.text.ts'
import { isOpen } from '../fit.rules.ts'
import { serveText } from '../serve.text.ts'
import type { Candidate } from '../service.contract.ts'
import { CoverageLeft } from './CoverageLeft.tsx'

/** Everything the customer has, held against what is asked: whether it covers it, and why. */
export function CandidateList({ candidates }: { candidates: Candidate[] }) {
  const t = useText(serveText)
  if (!candidates.length) return <p className="serve-none">{t.none}</p>
  return (
    <ul className="serve-candidates">
      {candidates.map((one) => (
        <CandidateRow key={one.id} one={one} />
      ))}
    </ul>
  )
}

/** Said by what is left of it, in its colours. */
const SHOWN = new Set(['service.hours_left', 'service.unlimited'])

const icons = { covers: mdiCheckCircleOutline, depends: mdiHelpCircleOutline, coversNot: mdiCloseCircleOutline }

function CandidateRow({ one }: { one: Candidate }) {
  const t = useText(serveText)
  const words = useText(standingText)
  const fit = one.covers ? 'covers' : isOpen(one) ? 'depends' : 'coversNot'
  return (
    <li className="serve-candidate" data-covers={one.covers || undefined}>
      <Icon path={icons[fit]} size={18} />
      <span className="visually-hidden">{t[fit]}: </span>
      <div>
        <Link className="serve-link" to="/coverages/$number" params={{ number: String(one.number) }}>
          {words.numbered[one.kind](one.number)}
        </Link>{' '}
        {one.name}
        <div className="serve-reasons">
          <Unbroken>
            {one.reasons
              .filter(({ code }) => !one.covers || !SHOWN.has(code))
              .map(({ text }) => text)
              .join(' ')}
          </Unbroken>
          {one.covers && (
            <span className="serve-left">
              <CoverageLeft standing={one.standing} />
            </span>
          )}
        </div>
      </div>
    </li>
  )
}
