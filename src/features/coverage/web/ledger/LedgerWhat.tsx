import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { use } from 'react'
import { showDay } from '../../../../platform/shared/days.ts'
import { LanguageContext, useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import type { LedgerItem } from '../../ledger.contract.ts'
import { ledgerText } from '../../ledger.text.ts'
import { recordedInWords } from './recorded.ts'

/** What a line of the ledger is: work of somebody for a case, or hours that were put in. */
export function LedgerWhat({ item }: { item: LedgerItem }) {
  const t = useText(ledgerText)
  const language = use(LanguageContext)
  const recorded = recordedInWords(item, language)
  const { kind, work, source, expiresOn, reason } = item
  if (!work)
    return (
      <div className="ledger-what">
        <b>{t.kinds[kind === 'adjustment' ? 'adjustment' : (source ?? 'topUp')]}</b>
        {expiresOn && (
          <span className="ledger-quiet">
            , <Unbroken>{t.until(showDay(expiresOn))}</Unbroken>
          </span>
        )}
        {reason && <div className="ledger-more">{reason}</div>}
        {recorded && <div className="ledger-more">{recorded}</div>}
      </div>
    )
  return (
    <div className="ledger-what">
      {kind === 'reversal' && `${t.kinds.reversal} `}
      <b>{work.person}</b>, {t.modes[work.mode].toLowerCase()}
      {work.case && (
        <>
          {' · '}
          <Anchor
            inherit
            underline="always"
            renderRoot={(props) => (
              <Link to="/cases/$number" params={{ number: String(work.case!.number) }} {...props} />
            )}
          >
            {t.case(work.case.number)} {work.case.subject}
          </Anchor>
        </>
      )}
      {work.caseHidden && <span className="ledger-quiet"> · {t.hiddenCase}</span>}
      {kind === 'charge' && work.note && <div className="ledger-more">{work.note}</div>}
      {recorded && <div className="ledger-more">{recorded}</div>}
      {kind === 'reversal' && reason && <div className="ledger-more">{reason}</div>}
      {kind === 'charge' && work.reversed && <div className="ledger-more">{t.reversed}</div>}
    </div>
  )
}
