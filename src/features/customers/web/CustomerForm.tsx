import type { Customer } from '../customers.contract.ts'

type Props = {
  /** Absent to add a new one. */
  customer?: Customer
  /** What the name field starts with when adding. */
  name?: string
  onDone: (customer: Customer) => void
  onCancel: () => void
}

/** Fields of a customer, to stand in a modal. */
export function CustomerForm({ customer }: Props) {
  return <>{customer?.name}</>
}
