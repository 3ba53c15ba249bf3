import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { calendarsApi } from '../calendars.contract.ts'

/** The calendars of the company, inactive ones included; the default first. */
export const useCalendars = () =>
  useQuery({ queryKey: ['calendars'], queryFn: () => call(calendarsApi.list), staleTime: 60_000 })

/** National holidays and days off of a year. */
export const useHolidays = (year: number) =>
  useQuery({
    queryKey: ['holidays', year],
    queryFn: () => call(calendarsApi.holidays, { query: { year } }),
    placeholderData: keepPreviousData,
  })

/** To be called when a calendar or a day off was added, changed or taken away. */
export function useCalendarsChanged() {
  const queries = useQueryClient()
  return () => {
    void queries.invalidateQueries({ queryKey: ['audit'] })
    void queries.invalidateQueries({ queryKey: ['holidays'] })
    return queries.invalidateQueries({ queryKey: ['calendars'] })
  }
}
