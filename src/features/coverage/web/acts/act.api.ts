import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import type { Sent } from '../../../../platform/shared/contract.ts'
import type { CoverageDetail } from '../../coverages.contract.ts'
import { ledgerApi } from '../../ledger.contract.ts'
import { useCoverageChanged } from '../coverages.api.ts'

/** Does something to a coverage and shows it everywhere; a refusal stays in `error` for the form to say. */
export function useCoverageAct<R>(detail: CoverageDetail, act: () => Promise<R>, onDone: (result: R) => void) {
  const changed = useCoverageChanged()
  return useMutation<R, Error, void>({
    mutationFn: act,
    onSuccess: (result) => {
      onDone(result)
      void changed(detail, isDetail(result) ? result : undefined)
    },
  })
}

const isDetail = (result: unknown): result is CoverageDetail =>
  typeof result === 'object' && result !== null && 'abilities' in result

type Asked = NonNullable<Sent<typeof ledgerApi.preview>['body']>

/** What a change of the ledger would do, asked when the typing pauses; nothing while `asked` is undefined. */
export function usePreview(coverageId: string, asked: Asked | undefined) {
  const key = asked && JSON.stringify(asked)
  const [settled] = useDebouncedValue(key, 300)
  const preview = useQuery({
    queryKey: ['coverage', coverageId, 'preview', settled],
    queryFn: ({ signal }) =>
      call(ledgerApi.preview, { params: { id: coverageId }, body: JSON.parse(settled!) as Asked }, { signal }),
    enabled: settled !== undefined,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const waiting = preview.isFetching || preview.isPlaceholderData || key !== settled
  return { ...preview, data: key === undefined ? undefined : preview.data, waiting }
}
export type Preview = ReturnType<typeof usePreview>
