import { AccountPanel } from '../../../../features/erp/web/AccountPanel.tsx'
import { AccountsPanel } from '../../../../features/erp/web/AccountsPanel.tsx'
import { CompanyContext } from '../../../../features/erp/web/company/company.ts'
import type { Overview } from '../../../overview/overview.contract.ts'

type Props = { customerId: string; overview: Pick<Overview, 'account' | 'accounts'> }

/** What the customer owes: to the one company of the ERP, or to each of those in which it has a code. */
export function Account({ customerId, overview: { account, accounts } }: Props) {
  if (!accounts.length)
    return account.problem === 'notConfigured' ? null : <AccountPanel customerId={customerId} reading={account} />
  const linked = accounts.filter(({ hasCode, keepsAccounts }) => hasCode && keepsAccounts)
  if (linked.length > 1) return <AccountsPanel customerId={customerId} accounts={linked} />
  const { company, reading } = linked[0] ?? accounts[0]!
  return (
    <CompanyContext value={company}>
      <AccountPanel key={company} customerId={customerId} reading={reading} />
    </CompanyContext>
  )
}
