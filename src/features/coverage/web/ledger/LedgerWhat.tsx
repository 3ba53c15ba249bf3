import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { showDay } from '../../../../platform/shared/days.ts'
import { useText } from '../../../../platform/web/language.ts'
import { Unbroken } from '../../../../platform/web/Unbroken.tsx'
import type { LedgerItem } from '../../ledger.contract.ts'
import { ledgerText } from '../../ledger.text.ts'

/** What a line of the ledger is: work of somebody for a case, or hours that were put in. */
export function LedgerWhat({ item }: { item: LedgerItem }) {
  const t = useText(ledgerText)
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
        {source !== 'contracted' && <div className="ledger-more">{t.by(item.by)}</div>}
      </div>
    )
  return (
    <div className="ledger-what">
      {kind === 'reversal' && <b>{t.kinds.reversal}: </b>}
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
      {kind === 'reversal' && reason && <div className="ledger-more">{reason}</div>}
      {kind === 'charge' && work.reversed && <div className="ledger-more">{t.reversed}</div>}
    </div>
  )
}
