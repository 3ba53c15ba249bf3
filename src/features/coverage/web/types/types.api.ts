import { useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { useCalendars } from '../../../calendars/web/calendars.api.ts'
import { useClassifications } from '../../../settings/web/classifications.ts'
import { coverageTypesApi } from '../../coverage-types.contract.ts'

const TYPES = ['coverage-types']
const LEVELS = ['service-levels']

/** The company's kinds of contract and warranty: active ones first, by name. */
export const useCoverageTypes = () =>
  useQuery({ queryKey: TYPES, queryFn: () => call(coverageTypesApi.list), staleTime: 60_000 })

/** By when cases without coverage are answered and solved. */
export const useGeneralLevels = () =>
  useQuery({ queryKey: LEVELS, queryFn: () => call(coverageTypesApi.readLevels), staleTime: 60_000 })

/** To be called when a kind or what is promised without coverage was changed. */
export function useTypesChanged() {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: ['audit'] })
    void queries.invalidateQueries({ queryKey: LEVELS })
    return queries.invalidateQueries({ queryKey: TYPES })
  }
}

/** Everything that a kind is designed with; as one query, for the four faces of the screen. */
export function useDesign() {
  const types = useCoverageTypes()
  const levels = useGeneralLevels()
  const calendars = useCalendars()
  const classifications = useClassifications()
  const all = [types, levels, calendars, classifications]
  const data =
    types.data && levels.data && calendars.data && classifications.data
      ? {
          types: types.data.items,
          generalLevels: levels.data.items,
          calendars: calendars.data.items,
          priorities: classifications.data.priorities,
          topics: classifications.data.topics,
        }
      : undefined
  return {
    data,
    error: all.find((one) => one.error)?.error ?? null,
    isPending: all.some((one) => one.isPending),
    refetch: () => all.filter((one) => one.error).forEach((one) => void one.refetch()),
  }
}

export type Design = NonNullable<ReturnType<typeof useDesign>['data']>
