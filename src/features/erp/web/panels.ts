import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { tellProblem } from '../../../platform/web/tell.ts'
import { useMe } from '../../auth/web/session.ts'
import { FIRST_COMPANY, inAddress, useCompany } from './company/company.ts'
import { erpApi, type Panel, type Reading } from '../erp.contract.ts'

/** What is known of a company of the ERP, the first when none is said; panels change rarely. */
export function useErpStatus(company = FIRST_COMPANY) {
  const me = useMe()
  return useQuery({
    queryKey: ['erp', 'status', ...ofOther(company)],
    queryFn: () => call(erpApi.status, { query: inAddress(company) }),
    staleTime: 60_000,
    enabled: me.abilities.findCustomers,
  })
}

/** Panels to show a tab for, in the order of the tabs; none while unknown and when there is no ERP. */
export function useErpPanels(company?: number): Panel[] {
  const panels = useErpStatus(company).data?.panels ?? []
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

/** Which panel of which customer in which company. */
type Asked<P extends Panel> = { panel: P; customerId: string; company: number }

const read = <P extends Panel>({ panel, customerId, company }: Asked<P>, refresh?: 'true') =>
  // they differ in their answers alone
  call(endpoints[panel] as typeof erpApi.account, {
    params: { id: customerId },
    query: { refresh, ...inAddress(company) },
  }) as Promise<Reading<Panel>> as Promise<Reading<P>>

/** What tells the other companies apart where things are remembered. */
const ofOther = (company: number) => (company === FIRST_COMPANY ? [] : [company])
const keyOf = ({ panel, customerId, company }: Asked<Panel>) => ['erp', customerId, panel, ...ofOther(company)]

/** While a reading is under way its result is asked for soon; while the ERP is away, now and then, oftener without a copy. */
function askAgain(reading: Reading<Panel> | undefined): number | false {
  if (reading?.refreshing) return 1500
  if (reading?.problem !== 'away') return false
  return reading.data ? 30_000 : 5_000
}

/** A panel of a customer, asked once. */
export const panelQuery = <P extends Panel>(asked: Asked<P>) => ({
  queryKey: keyOf(asked),
  queryFn: () => read(asked),
})

/** How a panel is asked for; nothing is asked as long as what came with something else is good. */
const asking = <P extends Panel>(asked: Asked<P>, brought?: Reading<P>) => ({
  ...panelQuery(asked),
  enabled: !brought || askAgain(brought) !== false,
  refetchInterval: ({ state }: { state: { data?: Reading<P> } }) => askAgain(state.data),
})

/** What is shown: whichever was read later. */
const laterOf = <P extends Panel>(found: Reading<P> | undefined, brought: Reading<P> | undefined) =>
  brought && !isLater(found, brought) ? brought : found

/**
 * A panel of a customer in the company that is looked at and how to read it anew. `brought` came with something else (the
 * overview): nothing is asked as long as it is good, and whichever was read later is shown.
 */
export function useErpReading<P extends Panel>(panel: P, customerId: string, brought?: Reading<P>) {
  const queries = useQueryClient()
  const asked = { panel, customerId, company: useCompany() }
  const query = useQuery(asking(asked, brought))
  const again = useMutation({
    mutationFn: () => read(asked, 'true'),
    onSuccess: (reading) => queries.setQueryData(keyOf(asked), reading),
    onError: tellProblem,
  })
  const data = laterOf(query.data, brought)
  return {
    query: { ...query, data },
    again: () => again.mutate(),
    asking: again.isPending || Boolean(data?.refreshing),
  }
}

export type BroughtAccount = { company: number; reading: Reading<'account'> }

/** The account of a customer in several companies, each renewed by itself, and how to read them all anew. */
export function useAccounts(customerId: string, brought: BroughtAccount[]) {
  const queries = useQueryClient()
  const asked = brought.map(({ company }) => ({ panel: 'account' as const, customerId, company }))
  const found = useQueries({ queries: asked.map((one, place) => asking(one, brought[place]!.reading)) })
  const again = useMutation({
    mutationFn: () => Promise.all(asked.map(async (one) => queries.setQueryData(keyOf(one), await read(one, 'true')))),
    onError: tellProblem,
  })
  const readings = brought.map(({ reading }, place) => laterOf(found[place]!.data, reading)!)
  return {
    readings,
    again: () => again.mutate(),
    asking: again.isPending || readings.some(({ refreshing }) => refreshing),
  }
}

function isLater(one: Reading<Panel> | undefined, other: Reading<Panel>): boolean {
  if (!one) return false
  if (one.readAt && other.readAt) return one.readAt >= other.readAt
  return Boolean(one.readAt) || !other.readAt
}
