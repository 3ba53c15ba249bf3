type Named = { id: string; name: string }

/** What an order is made for: a case with what is registered of it, or a customer alone. */
export type OrderFor = {
  customer: Named
  case?: {
    id: string
    number: number
    subject: string
    topic: Named | null
    contact: Named | null
    equipment: (Named & { serial: string | null }) | null
  }
}
