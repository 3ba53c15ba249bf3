import type { Account } from '../erp.contract.ts'
import type { Discovery } from '../erp-settings.contract.ts'
import type { ErpCustomer } from './erp.ts'

/** A customer as the test of a connection shows it; without account where there is none, or it cannot be read. */
export const inSample = (
  { code, name, taxId, city }: ErpCustomer,
  account: Account | undefined,
): Discovery['sample'][number] => ({
  code,
  name,
  taxId,
  city,
  balance: account?.bookedBalance ?? null,
  overdue: account?.overdue ?? null,
  documents: account?.documents.length ?? null,
})
