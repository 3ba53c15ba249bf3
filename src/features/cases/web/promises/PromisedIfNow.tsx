import { Text } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { useFormats } from '../../../../platform/web/format.ts'
import { useText } from '../../../../platform/web/language.ts'
import { useServe } from '../../../service/web/service.api.ts'
import { casesApi } from '../../cases.contract.ts'
import { promisesText } from '../../promises.text.ts'

type Props = {
  asked: { customerId: string; equipmentId: string | null; topicId: string | null }
  /** What applies by rule when undefined. */
  coverageId: string | null | undefined
  /** The company's usual one when null. */
  priorityId: string | null
}

/** By when the situation would be answered and solved if it were registered now: what the customer can be told. */
export function PromisedIfNow({ asked, coverageId, priorityId }: Props) {
  const t = useText(promisesText)
  const formats = useFormats()
  const serve = useServe(asked.customerId, asked)
  const applies = coverageId === undefined ? serve.data?.coverage?.id : (coverageId ?? undefined)
  const { data } = useQuery({
    queryKey: ['promised-times', applies ?? null, priorityId],
    queryFn: ({ signal }) =>
      call(casesApi.promised, { query: { coverageId: applies, priorityId: priorityId ?? undefined } }, { signal }),
    enabled: Boolean(serve.data),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
  const times = [
    data?.responseDueAt && t.answeredBy(formats.nearTime(data.responseDueAt)),
    data?.solutionDueAt && t.solvedBy(formats.nearTime(data.solutionDueAt)),
  ].filter(Boolean)
  return (
    <Text size="sm" role="status">
      {data && (times.length ? t.ifNow(times.join(', ')) : t.nothingPromised)}
    </Text>
  )
}
