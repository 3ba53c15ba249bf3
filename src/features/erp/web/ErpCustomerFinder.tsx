/** Finds a customer in the ERP and makes it one of ours; `query` is what was already typed elsewhere. */
export function ErpCustomerFinder(_props: { query?: string; onAdopted: (id: string) => void }) {
  return null
}
