import { Alert, Text } from '@mantine/core'
import { mdiCancel } from '@mdi/js'
import { useState } from 'react'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import type { Account, Reading } from '../erp.contract.ts'
import { erpText } from '../erp.text.ts'
import { ErpPanel } from './ErpPanel.tsx'
import { NotBooked } from './NotBooked.tsx'
import { OpenDocuments } from './OpenDocuments.tsx'
import { ShowRest } from './rows/ShowRest.tsx'
import { WholeDay } from './WholeDay.tsx'

const FIRST = 6

/** The current account of a customer; `reading` is what the overview already brought. */
export function AccountPanel({ customerId, reading }: { customerId: string; reading?: Reading<'account'> }) {
  return (
    <ErpPanel panel="account" customerId={customerId} brought={reading}>
      {(account) => <AccountParts customerId={customerId} account={account} />}
    </ErpPanel>
  )
}

/** All that an account says: balance, what is open and what is not booked yet. */
export function AccountParts({ customerId, account }: { customerId: string; account: Account }) {
  const t = useText(erpText)
  const f = useFormats()
  const [all, setAll] = useState(false)
  const { documents } = account
  const shown = all ? documents : documents.slice(0, FIRST)
  const factsOf = ({ paymentTerms, creditLimit }: Account) => [
    paymentTerms && t.terms(paymentTerms),
    creditLimit !== null && t.creditLimit(f.money(creditLimit)),
  ]
  return (
    <>
      {account.blocked && (
        <Alert color="red" variant="light" p="xs" className="erp-notice" icon={<Icon path={mdiCancel} />}>
          {t.blocked}
        </Alert>
      )}
      <Balance account={account} facts={factsOf(account)} />
      {documents.length > 0 ? (
        <OpenDocuments customerId={customerId} documents={shown} />
      ) : (
        <div className="erp-part erp-quiet">{t.noDocuments}</div>
      )}
      <ShowRest shown={shown.length} count={documents.length} onShow={() => setAll(true)} />
      {account.moreDocuments && <div className="erp-part erp-quiet">{t.moreDocuments}</div>}
      {account.notBooked.length > 0 && <NotBooked documents={account.notBooked} />}
    </>
  )
}

type BalanceProps = {
  /** What it is called: the balance, when nothing is said. */
  label?: string
  account: Pick<Account, 'bookedBalance' | 'documentedBalance' | 'overdue' | 'oldestDueOn'>
  facts: (string | false | null)[]
}

/** What is owed, and what of it is late. */
export function Balance({ label, account, facts: more }: BalanceProps) {
  const t = useText(erpText)
  const f = useFormats()
  const { bookedBalance, documentedBalance, overdue, oldestDueOn } = account
  const loose = bookedBalance - documentedBalance
  const facts = [loose !== 0 && t.undocumented(f.money(loose)), ...more].filter(Boolean)
  return (
    <div className="erp-part">
      <div>
        <Text span size="xs" c="dimmed">
          {label ?? t.balance}
        </Text>
        <div className="erp-sum">
          {f.money(Math.abs(bookedBalance))}
          {bookedBalance <= 0 && (
            <Text span size="sm" fw={400} className={bookedBalance < 0 ? 'erp-in-favour' : undefined}>
              {` ${bookedBalance < 0 ? t.inFavour : t.settled}`}
            </Text>
          )}
        </div>
      </div>
      <Text size="sm" className={overdue > 0 ? 'erp-late' : 'erp-in-favour'}>
        <WholeDay>
          {overdue > 0 && oldestDueOn ? t.overdue(f.money(overdue), f.day(oldestDueOn)) : t.nothingOverdue}
        </WholeDay>
      </Text>
      {facts.length > 0 && (
        <div className="erp-facts">
          {facts.map((fact) => (
            <span key={String(fact)}>{fact}</span>
          ))}
        </div>
      )}
    </div>
  )
}
