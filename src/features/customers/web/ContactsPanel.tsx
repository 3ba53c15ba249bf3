import type { Contact } from '../customers.contract.ts'

type Props = {
  customerId: string
  contacts: Contact[]
  canEdit: boolean
  /** Offered on each contact when given: register a situation reported by this person. */
  onUse?: (contact: Contact) => void
}

/** People of the customer, active first; adding and changing happens in a modal. */
export function ContactsPanel({ contacts }: Props) {
  return <>{contacts.map((contact) => contact.name).join(', ')}</>
}
