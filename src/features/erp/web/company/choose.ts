/** A company of the ERP, and what the customer is called there; no code: it is none of its customers. */
export type CompanyOfCustomer = { company: number; name: string | null; code: string | null }

/**
 * Which company is looked at: the one that is asked for, as long as it is read; else the first in which the customer has
 * a code; else the first of all.
 */
export function companyToShow(asked: number | undefined, companies: CompanyOfCustomer[]): number {
  const found = companies.find(({ company }) => company === asked) ?? companies.find(({ code }) => code !== null)
  return (found ?? companies[0])?.company ?? 1
}

/** The next one in which the customer has a code, round and round; undefined when there is no other. */
export function nextCompany(shown: number, companies: CompanyOfCustomer[]): number | undefined {
  const known = companies.filter(({ company, code }) => code !== null || company === shown)
  const place = known.findIndex(({ company }) => company === shown)
  const next = known[(place + 1) % known.length]?.company
  return next === shown ? undefined : next
}
