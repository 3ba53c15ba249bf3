import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { use } from 'react'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { ledgerText } from '../../ledger.text.ts'

/** Hours that will be given later in the term: folded, so that what happened stands first. */
export function AheadGrants({ detail, today }: { detail: CoverageDetail; today: string }) {
  const t = useText(ledgerText)
  const language = use(LanguageContext)
  const ahead = detail.grants.filter((one) => one.startsOn > today && one.coverageNumber === detail.number)
  if (!ahead.length) return null
  const total = ahead.reduce((sum, one) => sum + one.minutes, 0)
  return (
    <details className="ledger-ahead no-print">
      <summary>{t.ahead(ahead.length, showMinutes(total, language))}</summary>
      <ul>
        {ahead.map((one) => (
          <li key={one.id}>
            <b>{showMinutes(one.minutes, language)}</b>{' '}
            <Unbroken>{t.aheadOne(showDay(one.startsOn), showDay(one.expiresOn))}</Unbroken>
          </li>
        ))}
      </ul>
    </details>
  )
}
