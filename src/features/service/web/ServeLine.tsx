import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '../../../platform/web/language.ts'
import { standingText } from '../../coverage/standing.text.ts'
import { Lit } from '../../coverage/web/parts/Lit.tsx'
import { serveText } from '../serve.text.ts'
import type { ServeAnswer } from '../service.contract.ts'
import { CoverageLeft } from './CoverageLeft.tsx'
import './service.css'

/** What the line itself says: which coverage pays, and what is left of it. */
const SAID = /^service\.(paid|paid_from_hours|few_days|few_hours)$/
const HINT = 'service.may_be_under_warranty'

type Props = {
  answer: ServeAnswer
  /** Also says what would be another answer, where the person can still choose. */
  hints?: boolean
  children?: ReactNode
}

/** The answer in one line: serve or not, who pays, what is left, and what else is to be known. */
export function ServeLine({ answer, hints, children }: Props) {
  const t = useText(serveText)
  const words = useText(standingText)
  const { coverage, payer } = answer
  const more = answer.reasons.filter(({ code }) => !SAID.test(code) && (hints || code !== HINT))
  return (
    <div className="serve-line">
      <div className="serve-told">
        <strong>
          <Lit light={answer.light}>{t.answers[answer.answer]}</Lit>
        </strong>
        {coverage && (
          <span>
            {t.pays[payer]}{' '}
            <Link className="serve-link" to="/coverages/$number" params={{ number: String(coverage.number) }}>
              {words.number(coverage.number)}
            </Link>{' '}
            {coverage.name}
          </span>
        )}
        {coverage && <CoverageLeft standing={coverage.standing} />}
        {more.length > 0 && <span>{more.map(({ text }) => text).join(' ')}</span>}
      </div>
      {children && <div className="serve-acts no-print">{children}</div>}
    </div>
  )
}
