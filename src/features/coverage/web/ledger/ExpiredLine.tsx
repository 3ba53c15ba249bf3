import { use } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { showMinutes } from '../../../../platform/shared/minutes.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { ledgerText } from '../../ledger.text.ts'

type Props = { grant: CoverageDetail['grants'][number]; minutes: number }

/** Hours of a grant that nobody used in time. */
export function ExpiredLine({ grant, minutes }: Props) {
  const t = useText(ledgerText)
  const language = use(LanguageContext)
  return (
    <li className="ledger-line" data-kind="expired">
      <time className="ledger-day" dateTime={grant.expiresOn}>
        {showDay(grant.expiresOn)}
      </time>
      <div className="ledger-what">
        {t.kinds.expired}
        <div className="ledger-more">
          <Unbroken>{t.was(showDay(grant.startsOn))}</Unbroken>
        </div>
      </div>
      <div className="ledger-minutes">{showMinutes(-minutes, language)}</div>
    </li>
  )
}
