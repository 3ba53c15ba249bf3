import type { ReactNode } from 'react'

export type ChosenCustomer = { id: string; name: string }

/** A field that chooses a customer, given by those who know customers. */
export type CustomerFieldType = (props: {
  label: string
  description?: string
  value: ChosenCustomer | null
  error?: string
  onChange: (customer: ChosenCustomer | null) => void
}) => ReactNode
