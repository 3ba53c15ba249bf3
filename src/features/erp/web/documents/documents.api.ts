import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { customersApi } from '../../../customers/customers.contract.ts'
import {
  type DocumentPanel,
  type DocumentQuestion,
  erpDocumentsApi,
  type SearchProblem,
} from '../../erp-documents.contract.ts'
import { inAddress, useCompany } from '../company/company.ts'

const PAGE = 50
/** While the ERP is away it is asked again now and then. */
const AGAIN_MS = 10_000
const later = (problem: string | null | undefined) => problem === 'away' && AGAIN_MS

/** Why what was found may be of a copy: the ERP is away, or takes too long to look for it. */
export const isOfCopy = (problem: SearchProblem | null): problem is 'away' | 'slow' =>
  problem === 'away' || problem === 'slow'

/** Whose documents they are; the name is asked for once. */
export const useCustomerName = (customerId: string) =>
  useQuery({
    queryKey: ['customer', customerId, 'name'],
    queryFn: ({ signal }) => call(customersApi.read, { params: { id: customerId } }, { signal }),
    staleTime: 60_000,
  })

/** Of which company something is asked; the first, when none is said. */
type Asked = DocumentQuestion & { company?: number }

/** What a question finds, page by page. A page of a copy never goes on what was read from the ERP itself. */
export const useDocuments = (customerId: string, question: Asked) =>
  useInfiniteQuery({
    queryKey: ['erp', customerId, 'documents', question],
    initialPageParam: undefined as { cursor: string; ofCopy: boolean } | undefined,
    queryFn: async ({ pageParam, signal }) => {
      const query = { ...question, cursor: pageParam?.cursor, limit: PAGE }
      const page = await call(erpDocumentsApi.list, { params: { id: customerId }, query }, { signal })
      if (page.problem && pageParam && !pageParam.ofCopy) throw new Error(page.problem)
      return page
    },
    getNextPageParam: ({ nextCursor: cursor, problem }) => (cursor ? { cursor, ofCopy: problem !== null } : undefined),
    // what was found before stays in view while one types on; not the documents of another panel or company
    placeholderData: (found, before) => {
      const asked = before?.queryKey[3] as Asked | undefined
      return asked?.panel === question.panel && asked.company === question.company ? found : undefined
    },
    refetchInterval: ({ state }) => later(state.data?.pages[0]?.problem),
    refetchOnWindowFocus: false,
  })

/** One document whole. */
export function useDocument(customerId: string, panel: DocumentPanel, ref: string) {
  const query = inAddress(useCompany())
  return useQuery({
    queryKey: ['erp', customerId, 'document', panel, ref, query],
    queryFn: ({ signal }) =>
      call(erpDocumentsApi.document, { params: { id: customerId, panel, ref }, query }, { signal }),
    refetchInterval: ({ state }) => later(state.data?.problem),
  })
}

/** What was charged and paid of a document of the current account. */
export function useStatement(customerId: string, { type, number }: { type: string; number: number }) {
  const query = { type, number, ...inAddress(useCompany()) }
  return useQuery({
    queryKey: ['erp', customerId, 'statement', query],
    queryFn: ({ signal }) => call(erpDocumentsApi.statement, { params: { id: customerId }, query }, { signal }),
    refetchInterval: ({ state }) => later(state.data?.problem),
  })
}
