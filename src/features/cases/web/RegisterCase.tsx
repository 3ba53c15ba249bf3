import type { Contact, Equipment } from '../../customers/customers.contract.ts'
import type { CaseItem } from '../cases.contract.ts'

type Props = {
  customerId: string
  contacts: Contact[]
  equipment: Equipment[]
  /** Cases of the customer that the new one may be related to. */
  pendingCases: CaseItem[]
  /** Called when the case has its number; the form stays and shows it. */
  onRegistered?: (registered: { id: string; number: number }) => void
}

/** The button (and the key `n`) that opens the form to register a situation of a customer. */
export function RegisterCase(_props: Props) {
  return null
}
