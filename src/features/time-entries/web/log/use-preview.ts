import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call, Problem } from '../../../../platform/web/call.ts'
import { timeEntriesApi } from '../../time-entries.contract.ts'
import type { Work } from './work.ts'

const PAUSE_MS = 250

/**
 * What the server says of this work while it is being written: asked when the typing pauses; the answer before stays
 * until the next one is there. `problem` is what is wrong with the work itself, by field.
 */
export function usePreview(work: Work, enabled: boolean) {
  const written = JSON.stringify(work)
  const [asked] = useDebouncedValue(written, PAUSE_MS)
  const { data, error, isFetching, isPlaceholderData, refetch } = useQuery({
    queryKey: ['time-preview', asked],
    queryFn: ({ signal }) => call(timeEntriesApi.preview, { body: JSON.parse(asked) as Work }, { signal }),
    enabled,
    placeholderData: keepPreviousData,
    gcTime: 10_000,
  })
  return {
    preview: data,
    problem: error instanceof Problem && error.status === 422 ? error : undefined,
    /** It cannot be asked just now; what was written can be sent all the same. */
    failed: error !== null && !(error instanceof Problem && error.status === 422),
    waiting: enabled && (isFetching || isPlaceholderData || asked !== written),
    again: refetch,
  }
}
