import { Alert, Text } from '@mantine/core'
import { mdiCancel } from '@mdi/js'
import { useFormats } from '../../../platform/web/format.ts'
import { Icon } from '../../../platform/web/Icon.tsx'
import { useText } from '../../../platform/web/language.ts'
import { useNow } from '../../../platform/web/now.ts'
import { Panel } from '../../../platform/web/Panel.tsx'
import { accountsTogether, partOf } from '../accounts.rules.ts'
import { MOST_NOT_BOOKED, type Reading } from '../erp.contract.ts'
import { erpCompaniesText } from '../erp-companies.text.ts'
import { erpText } from '../erp.text.ts'
import { AccountParts, Balance } from './AccountPanel.tsx'
import { CompanyContext, useCompany } from './company/company.ts'
import { Folded } from './Folded.tsx'
import { useAccounts } from './panels.ts'
import { Reread } from './Reread.tsx'
import { isLeft } from './rows/left.ts'
import { Rows } from './rows/Rows.tsx'
import './erp.css'

type Brought = { company: number; name: string | null; reading: Reading<'account'> }

/** The account of a customer over the companies in which it has a code: the sum, and each by itself. */
export function AccountsPanel({ customerId, accounts }: { customerId: string; accounts: Brought[] }) {
  const t = useText(erpText)
  const words = useText(erpCompaniesText)
  const f = useFormats()
  const { readings, again, asking } = useAccounts(customerId, accounts)
  const { sum, missing, blockedIn } = accountsTogether(
    accounts.map(({ company }, place) => partOf(company, readings[place]!)),
  )
  const copied = accounts.flatMap(({ company }, place) => (readings[place]!.problem === 'away' ? [company] : []))
  const mayBeMore = readings.some(({ data }) => data && data.notBooked.length >= MOST_NOT_BOOKED)
  const namesOf = (companies: number[]) => companies.map((company) => nameOf(company)).join(', ')
  const nameOf = (company: number) => accounts.find((one) => one.company === company)?.name ?? words.numbered(company)
  return (
    <Panel title={t.account} flush actions={<Reread label={words.rereadAll} asking={asking} onAgain={again} />}>
      {blockedIn.length > 0 && (
        <Alert color="red" variant="light" p="xs" className="erp-notice" icon={<Icon path={mdiCancel} />}>
          {words.blockedIn(namesOf(blockedIn))}
        </Alert>
      )}
      {sum && (
        <Balance
          label={words.together}
          account={sum}
          facts={sum.notBooked ? [(mayBeMore ? words.notBookedOrMore : words.notBooked)(f.money(sum.notBooked))] : []}
        />
      )}
      {sum && copied.length > 0 && (
        <div className="erp-part erp-quiet" role="status">
          {words.oldCopyOf(namesOf(copied))}
        </div>
      )}
      {missing.length > 0 && (
        <div className="erp-part erp-quiet" role="status">
          {asking ? t.reading : words.sumMissing(namesOf(missing))}
        </div>
      )}
      <Rows panel="account">
        <ul className="plain-list" aria-label={words.byCompany}>
          {accounts.map(({ company }, place) => (
            <CompanyContext key={company} value={company}>
              <OfCompany customerId={customerId} name={nameOf(company)} reading={readings[place]!} />
            </CompanyContext>
          ))}
        </ul>
      </Rows>
    </Panel>
  )
}

type OfProps = { customerId: string; name: string; reading: Reading<'account'> }

/** One company: what it says is opened from its line. */
function OfCompany({ customerId, name, reading }: OfProps) {
  const t = useText(erpText)
  const words = useText(erpCompaniesText)
  const f = useFormats()
  const now = useNow()
  const company = useCompany()
  const { data, readAt, problem } = reading
  if (!data)
    return (
      <li className="erp-part">
        <Text size="sm">{name}</Text>
        <Text size="xs" c="dimmed">
          {reading.refreshing ? t.reading : t.problems[problem ?? 'away']}
        </Text>
      </li>
    )
  const { bookedBalance, overdue, blocked } = data
  return (
    <Folded
      opened={isLeft(customerId, company)}
      sum={bookedBalance < 0 ? words.inFavour(f.money(-bookedBalance)) : f.money(bookedBalance)}
      title={name}
      facts={
        <>
          <span className={overdue > 0 ? 'erp-late' : undefined}>
            {overdue > 0 ? words.overdue(f.money(overdue)) : words.nothingOverdue}
          </span>
          {blocked && <span className="erp-late">{t.blocked}</span>}
          <span>
            {problem === 'away'
              ? words.copyOf(f.instant(readAt!))
              : readAt && t.read(f.since(readAt, Math.max(now, Date.parse(readAt))))}
          </span>
        </>
      }
    >
      <AccountParts customerId={customerId} account={data} />
    </Folded>
  )
}
