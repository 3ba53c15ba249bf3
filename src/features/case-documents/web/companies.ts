import { documentPanels } from '../../erp/web/documents/documents-search.ts'
import type { CaseDocument, DocumentCompany } from '../case-documents.contract.ts'

/**
 * Companies where a document of the case's customer can be looked for, with kinds in the order of tabs. Of a customer without any code the first one says
 * what is missing.
 */
export function linkableIn(companies: DocumentCompany[]): DocumentCompany[] {
  const inOrder = companies.map(({ panels, ...one }) =>
    Object.assign(one, { panels: documentPanels.filter((panel) => panels.includes(panel)) }),
  )
  const offering = inOrder.filter(({ panels }) => panels.length > 0)
  const known = offering.filter(({ hasCustomer }) => hasCustomer)
  return known.length ? known : offering.slice(0, 1)
}

/** What a document's company is called, where that is to be said: there are several, or it is of none that is read. */
export function companyToTell(
  { company, companyName, check }: CaseDocument,
  companies: DocumentCompany[],
): string | undefined {
  const own = companies.find((one) => one.company === company)
  if (companies.length === 1 && own && check !== 'otherCompany') return undefined
  return companyName ?? own?.name ?? undefined
}

/** Whether its company can show it as it is today. */
export const isReadNow = ({ company, document }: CaseDocument, companies: DocumentCompany[]): boolean =>
  companies.some((one) => one.company === company && one.hasCustomer && one.panels.includes(document.panel))
