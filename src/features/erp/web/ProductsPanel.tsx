export function ProductsPanel(_props: { customerId: string }) {
  return null
}
