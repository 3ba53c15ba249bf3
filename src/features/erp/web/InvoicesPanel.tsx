export function InvoicesPanel(_props: { customerId: string }) {
  return null
}
