export function QuotationsPanel(_props: { customerId: string }) {
  return null
}
