import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { timeEntriesApi } from '../../time-entries.contract.ts'
import type { TimesheetSearch } from './timesheet-search.ts'

/** The week of a person; the one before stays while the next is under way. */
export const useTimesheet = ({ personId, on }: TimesheetSearch) =>
  useQuery({
    queryKey: ['timesheet', personId, on],
    queryFn: ({ signal }) => call(timeEntriesApi.timesheet, { query: { personId, on } }, { signal }),
    placeholderData: keepPreviousData,
  })
