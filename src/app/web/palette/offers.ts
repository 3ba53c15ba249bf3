import { mdiAccountOutline, mdiBookOpenPageVariantOutline, mdiTicketConfirmationOutline } from '@mdi/js'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { casesApi } from '../../../features/cases/cases.contract.ts'
import { customersApi } from '../../../features/customers/customers.contract.ts'
import { knowledgeApi } from '../../../features/knowledge/knowledge.contract.ts'
import { searchKey } from '../../../platform/shared/search-key.ts'
import { call } from '../../../platform/web/call.ts'
import { foldedIncludes } from '../../../platform/web/folded-filter.ts'
import { useText } from '../../../platform/web/language.ts'
import { type Shortcut, useAllShortcuts } from '../../../platform/web/shortcuts.ts'
import { paletteText } from './palette.text.ts'

/** One thing the palette can do or open. */
export type Offer = {
  id: string
  group: 'doing' | 'customers' | 'cases' | 'articles'
  label: string
  hint?: string
  icon?: string
  shortcut?: Shortcut
  run: () => void
}

const MOST = 6

/** What fits the words typed: actions of the screen at once, customers, cases and articles as the server finds them. */
export function useOffers(typed: string): { offers: Offer[]; searching: boolean } {
  const actions = useActions(typed)
  const found = useFound(typed.trim())
  // an action that begins as typed is meant before anything that merely contains the words
  const begins = (offer: Offer) => Boolean(typed.trim()) && searchKey(offer.label).startsWith(searchKey(typed))
  return {
    offers: [...actions.filter(begins), ...found.offers, ...actions.filter((offer) => !begins(offer))],
    searching: found.searching,
  }
}

function useActions(typed: string): Offer[] {
  const order = { screen: 0, places: 1, general: 2 }
  return useAllShortcuts()
    .filter((shortcut) => shortcut.inPalette !== false && foldedIncludes(shortcut.label, typed))
    .sort((one, other) => order[one.group] - order[other.group])
    .map((shortcut) => ({
      id: `do ${shortcut.label}`,
      group: 'doing',
      label: shortcut.label,
      icon: shortcut.icon,
      shortcut: shortcut.keys ? shortcut : undefined,
      run: () => shortcut.run(''),
    }))
}

function useFound(typed: string): { offers: Offer[]; searching: boolean } {
  const t = useText(paletteText)
  const navigate = useNavigate()
  const [query] = useDebouncedValue(typed, 150)
  const asked = { enabled: query.length > 1 || /^\d$/.test(query), placeholderData: keepPreviousData }
  const customers = useQuery({
    queryKey: ['customers', 'palette', query],
    queryFn: ({ signal }) => call(customersApi.find, { query: { query, limit: MOST } }, { signal }),
    ...asked,
  })
  const cases = useQuery({
    queryKey: ['cases', 'palette', query],
    queryFn: ({ signal }) => call(casesApi.list, { query: { view: 'all', query, limit: MOST } }, { signal }),
    ...asked,
  })
  const articles = useQuery({
    queryKey: ['articles', 'palette', query],
    queryFn: ({ signal }) => call(knowledgeApi.list, { query: { query, limit: MOST } }, { signal }),
    ...asked,
  })
  if (!typed) return { offers: [], searching: false }
  const offers: Offer[] = [
    ...(customers.data?.items ?? []).map((one) => ({
      id: one.id,
      group: 'customers' as const,
      label: one.name,
      hint: one.match && one.match.kind !== 'name' ? one.match.text : (one.city ?? undefined),
      icon: mdiAccountOutline,
      run: () => void navigate({ to: '/customers/$id', params: { id: one.id } }),
    })),
    ...(cases.data?.items ?? []).map((one) => ({
      id: one.id,
      group: 'cases' as const,
      label: t.case(one.number, one.subject),
      hint: `${one.customer.name} · ${one.state.name}`,
      icon: mdiTicketConfirmationOutline,
      run: () => void navigate({ to: '/cases/$number', params: { number: String(one.number) } }),
    })),
    ...(articles.data?.items ?? []).map((one) => ({
      id: one.id,
      group: 'articles' as const,
      label: one.title,
      hint: one.topics.map(({ name }) => name).join(', ') || undefined,
      icon: mdiBookOpenPageVariantOutline,
      run: () => void navigate({ to: '/knowledge/$number', params: { number: String(one.number) } }),
    })),
  ]
  // what was asked as a number is a case first
  if (/^\d+$/.test(typed)) offers.sort((one, other) => Number(other.group === 'cases') - Number(one.group === 'cases'))
  const fetching = customers.isFetching || cases.isFetching || articles.isFetching
  return { offers, searching: fetching || query !== typed }
}
