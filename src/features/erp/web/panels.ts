import { useQuery } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { erpApi, type Panel } from '../erp.contract.ts'

/** What is known of the ERP; panels change rarely. */
export const useErpStatus = () =>
  useQuery({ queryKey: ['erp', 'status'], queryFn: () => call(erpApi.status), staleTime: 60_000 })

/** Panels to show a tab for, in the order of the tabs; none while unknown and when there is no ERP. */
export function useErpPanels(): Panel[] {
  const panels = useErpStatus().data?.panels ?? []
  return (['account', 'products', 'invoices', 'quotations'] as const).filter((panel) => panels.includes(panel))
}
