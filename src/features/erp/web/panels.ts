import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { tellProblem } from '../../../platform/web/tell.ts'
import { useMe } from '../../auth/web/session.ts'
import { erpApi, type Panel, type Reading } from '../erp.contract.ts'

/** What is known of the ERP; panels change rarely. */
export function useErpStatus() {
  const me = useMe()
  return useQuery({
    queryKey: ['erp', 'status'],
    queryFn: () => call(erpApi.status),
    staleTime: 60_000,
    enabled: me.abilities.findCustomers,
  })
}

/** Panels to show a tab for, in the order of the tabs; none while unknown and when there is no ERP. */
export function useErpPanels(): Panel[] {
  const panels = useErpStatus().data?.panels ?? []
  return (['account', 'products', 'invoices', 'quotations', 'salesNotes'] as const).filter((panel) =>
    panels.includes(panel),
  )
}

const endpoints = {
  account: erpApi.account,
  products: erpApi.products,
  invoices: erpApi.invoices,
  quotations: erpApi.quotations,
  salesNotes: erpApi.salesNotes,
}

const read = <P extends Panel>(panel: P, customerId: string, refresh?: 'true') =>
  // they differ in their answers alone
  call(endpoints[panel] as typeof erpApi.account, { params: { id: customerId }, query: { refresh } }) as Promise<
    Reading<Panel>
  > as Promise<Reading<P>>

/** While a reading is under way its result is asked for soon; while the ERP is away, now and then. */
const askAgain = (reading: Reading<Panel> | undefined) =>
  reading?.refreshing ? 1500 : reading?.problem === 'away' ? 30_000 : false

/**
 * A panel of a customer and how to read it anew. `brought` came with something else (the overview): nothing is asked as
 * long as it is good, and whichever was read later is shown.
 */
export function useErpReading<P extends Panel>(panel: P, customerId: string, brought?: Reading<P>) {
  const queries = useQueryClient()
  const queryKey = ['erp', customerId, panel]
  const query = useQuery({
    queryKey,
    queryFn: () => read(panel, customerId),
    enabled: !brought || askAgain(brought) !== false,
    refetchInterval: ({ state }) => askAgain(state.data),
    placeholderData: keepPreviousData,
  })
  const again = useMutation({
    mutationFn: () => read(panel, customerId, 'true'),
    onSuccess: (reading) => queries.setQueryData(queryKey, reading),
    onError: tellProblem,
  })
  const data = brought && !isLater(query.data, brought) ? brought : query.data
  return {
    query: { ...query, data },
    again: () => again.mutate(),
    asking: again.isPending || Boolean(data?.refreshing),
  }
}

function isLater(one: Reading<Panel> | undefined, other: Reading<Panel>): boolean {
  if (!one) return false
  if (one.readAt && other.readAt) return one.readAt >= other.readAt
  return Boolean(one.readAt) || !other.readAt
}
