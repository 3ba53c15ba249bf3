import type { Reading } from '../erp.contract.ts'

/** The current account of a customer; `reading` is what the overview already brought. */
export function AccountPanel(_props: { customerId: string; reading?: Reading<'account'> }) {
  return null
}
