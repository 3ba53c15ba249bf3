import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { serviceApi } from '../../../service/service.contract.ts'

/** What is to be served. */
export type Asked = { customerId: string; equipmentId: string | null; topicId: string | null }

/** May this be served, and who pays: everything the customer has, held against it. */
export const useServe = ({ customerId, equipmentId, topicId }: Asked) =>
  useQuery({
    queryKey: ['customer', customerId, 'serve', { equipmentId, topicId }],
    queryFn: ({ signal }) => {
      const query = { equipmentId: equipmentId ?? undefined, topicId: topicId ?? undefined }
      return call(serviceApi.serve, { params: { id: customerId }, query }, { signal })
    },
    placeholderData: keepPreviousData,
  })
