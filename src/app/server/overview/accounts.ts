import { accountsTogether, partOf } from '../../../features/erp/accounts.rules.ts'
import type { Reading } from '../../../features/erp/erp.contract.ts'
import type { ErpCompanies } from '../../../features/erp/server/companies.ts'
import { FIRST_COMPANY } from '../../../features/erp/server/status.ts'
import type { ErpWindow, SnapshotRow } from '../../../features/erp/server/window.ts'
import type { FactsRow } from '../../../features/service/server/facts.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import { isStaff } from '../../../platform/shared/actor.ts'
import type { Overview } from '../../overview/overview.contract.ts'

type Row = Pick<FactsRow, 'snapshot' | 'otherAccounts'> & { customer: { id: string; erpCode: string | null } }
type Account = Reading<'account'>
type Told = Pick<Overview, 'account' | 'accounts' | 'accountsTogether'>

const NOT_TOLD: Account = { data: null, readAt: null, problem: 'notConfigured', refreshing: false }

/**
 * The last copies at once, renewed in the background where one is old; only a first reading is waited for, a moment.
 * `copies` are those that the answer was made from.
 */
export async function accountsOf(
  ctx: Ctx,
  erp: ErpCompanies,
  row: Row,
): Promise<{ told: Told; copies: Pick<FactsRow, 'snapshot' | 'otherAccounts'> }> {
  if (!isStaff(ctx.actor)) return { told: { account: NOT_TOLD, accounts: [], accountsTogether: null }, copies: row }
  const windows = erp.all()
  const several = windows.length > 1
  const [names, ...read] = await Promise.all([
    several ? erp.names() : [],
    ...windows.map(async (window) => {
      const code = codeOf(row, window.company)
      const reading = await accountOf(ctx, window, row, code)
      const keepsAccounts = !window.isUnused('account')
      return { company: window.company, hasCode: code !== null, keepsAccounts, reading }
    }),
  ])
  if (read.some(({ reading }) => reading.refreshing)) erp.refreshSoon(row.customer.id)
  const readings = new Map(read.map(({ company, reading }) => [company, reading]))
  const account = readings.get(FIRST_COMPANY) ?? NOT_TOLD
  const linked = read.filter(({ hasCode, keepsAccounts }) => hasCode && keepsAccounts)
  const nameOf = new Map(names.map(({ company, name }) => [company, name]))
  return {
    told: {
      account,
      accounts: several ? read.map((one) => Object.assign(one, { name: nameOf.get(one.company) ?? null })) : [],
      accountsTogether: several
        ? accountsTogether(linked.map(({ company, reading }) => partOf(company, reading)))
        : null,
    },
    copies: {
      snapshot: row.snapshot ?? firstCopy(row.customer.erpCode, account),
      otherAccounts:
        row.otherAccounts?.map((one) => ({
          ...one,
          copy: one.copy ?? firstCopy(one.erpCode, readings.get(one.company)),
        })) ?? null,
    },
  }
}

const codeOf = ({ customer, otherAccounts }: Row, company: number): string | null =>
  company === FIRST_COMPANY
    ? customer.erpCode
    : (otherAccounts?.find((one) => one.company === company)?.erpCode ?? null)

function accountOf(ctx: Ctx, window: ErpWindow, row: Row, erpCode: string | null): Account | Promise<Account> {
  const { company } = window
  const customer = { id: row.customer.id, company, erpCode }
  const other = row.otherAccounts?.find((one) => one.company === company)
  const copy = company === FIRST_COMPANY ? row.snapshot : other?.copy && { ...other.copy, erpCode: other.erpCode }
  const reading = window.readingOf('account', copy ?? undefined, customer)
  return reading.refreshing && !copy ? window.readPanel(ctx, customer, 'account') : reading
}

/** What was read just now, for the first time. */
const firstCopy = (erpCode: string | null, reading: Account | undefined): SnapshotRow | null =>
  erpCode !== null && reading?.data && reading.readAt
    ? { erpCode, payload: reading.data, readAt: reading.readAt }
    : null
