import type { Overview } from '../../../overview/overview.contract.ts'

/** What is overdue and whether some company sells nothing to the customer, as far as the companies of the ERP have told. */
export function accountSigns({ account, accounts }: Pick<Overview, 'account' | 'accounts'>) {
  const readings = accounts.length ? accounts.map(({ reading }) => reading) : [account]
  const told = readings.flatMap(({ data }) => data ?? [])
  return {
    overdue: told.reduce((sum, { overdue }) => sum + overdue, 0),
    blocked: told.some(({ blocked }) => blocked),
  }
}
