import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answer } from '../../../platform/shared/contract.ts'
import { call } from '../../../platform/web/call.ts'
import { tellProblem } from '../../../platform/web/tell.ts'
import { type ClassificationKind, settingsApi } from '../settings.contract.ts'
import type { Item } from '../settings.rules.ts'

export type Classifications = Answer<typeof settingsApi.classifications>

const KEY = ['classifications']

/** All of the company's classifications, each kind in its order. */
export const useClassifications = () =>
  useQuery({ queryKey: KEY, queryFn: () => call(settingsApi.classifications), staleTime: 60_000 })

const names = {
  priorities: 'priorities',
  'case-states': 'caseStates',
  'commitment-types': 'commitmentTypes',
  topics: 'topics',
  'internal-activities': 'internalActivities',
  'pause-reasons': 'pauseReasons',
  'customer-classes': 'customerClasses',
} as const

export const itemsOf = (all: Classifications, kind: ClassificationKind): Item[] => all[names[kind]]

/** To be called when one was added, changed or deleted. */
export function useClassificationsChanged() {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: ['audit'] })
    return queries.invalidateQueries({ queryKey: KEY })
  }
}

/** Puts some of a kind into another order: at once on the screen, then on the server. */
export function useOrder(kind: ClassificationKind) {
  const queries = useQueryClient()
  const changed = useClassificationsChanged()
  const order = useMutation({
    mutationFn: (ids: string[]) => call(settingsApi.order, { params: { kind }, body: { ids } }),
    onMutate: async (ids) => {
      await queries.cancelQueries({ queryKey: KEY })
      const before = queries.getQueryData<Classifications>(KEY)
      if (before) queries.setQueryData(KEY, { ...before, [names[kind]]: ordered(itemsOf(before, kind), ids) })
    },
    onError: tellProblem,
    // while more moves are under way, the screen is ahead of the server
    onSettled: () => (queries.isMutating({ mutationKey: ['order', kind] }) > 1 ? undefined : changed()),
    mutationKey: ['order', kind],
    scope: { id: `order ${kind}` },
  })
  return order.mutate
}

function ordered(items: Item[], ids: string[]): Item[] {
  const places = new Map(ids.map((id, place) => [id, place]))
  return items
    .map((item) => Object.assign({}, item, { position: places.get(item.id) ?? item.position }))
    .sort((one, other) => one.position - other.position)
}
