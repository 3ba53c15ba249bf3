/** Finds a customer in the ERP and makes it one of ours. */
export function ErpCustomerFinder(_props: { onAdopted: (id: string) => void }) {
  return null
}
