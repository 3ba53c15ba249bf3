import { useQueries } from '@tanstack/react-query'
import type { PanelData } from '../erp.contract.ts'
import { useCompanies } from './company/companies.api.ts'
import { FIRST_COMPANY } from './company/company.ts'
import { panelQuery, useErpPanels } from './panels.ts'

type Bought = PanelData['products']['items'][number] & { company: number }

/** Products that a customer bought, of every company of the ERP in which it has a code, the first company first. */
export function useBoughtEverywhere(customerId: string): Bought[] {
  const { companies, isPending } = useCompanies(customerId)
  const inFirst = useErpPanels().includes('products')
  const asked = companies.length
    ? companies.flatMap(({ company, code }) => (code === null ? [] : [company]))
    : inFirst && !isPending
      ? [FIRST_COMPANY]
      : []
  return useQueries({
    queries: asked.map((company) =>
      Object.assign(panelQuery({ panel: 'products', customerId, company }), { staleTime: 60_000 }),
    ),
    combine: (found) =>
      found.flatMap(({ data }, place) =>
        // others look at the same reading
        (data?.data?.items ?? []).map((one) => Object.assign({}, one, { company: asked[place]! })),
      ),
  })
}
