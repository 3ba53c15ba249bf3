import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Panel } from '../../../../platform/web/Panel.tsx'
import { coverageDetailText } from '../../coverage-detail.text.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { termsInWords } from '../../terms.text.ts'

/** The terms of this one, as one would read them to the customer. */
export function TermsPanel({ detail: { terms, calendar } }: { detail: CoverageDetail }) {
  const t = useText(coverageDetailText)
  const language = use(LanguageContext)
  return (
    <Panel title={t.terms}>
      <ul className="covered">
        {termsInWords(language, terms, calendar?.name ?? null).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Panel>
  )
}
