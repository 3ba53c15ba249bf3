import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { customersApi } from '../../../customers/customers.contract.ts'
import {
  type DocumentPanel,
  type DocumentQuestion,
  erpDocumentsApi,
  type SearchProblem,
} from '../../erp-documents.contract.ts'

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
export const useDocument = (customerId: string, panel: DocumentPanel, ref: string) =>
  useQuery({
    queryKey: ['erp', customerId, 'document', panel, ref],
    queryFn: ({ signal }) => call(erpDocumentsApi.document, { params: { id: customerId, panel, ref } }, { signal }),
    refetchInterval: ({ state }) => later(state.data?.problem),
  })

/** What was charged and paid of a document of the current account. */
export const useStatement = (customerId: string, { type, number }: { type: string; number: number }) =>
  useQuery({
    queryKey: ['erp', customerId, 'statement', type, number],
    queryFn: ({ signal }) =>
      call(erpDocumentsApi.statement, { params: { id: customerId }, query: { type, number } }, { signal }),
    refetchInterval: ({ state }) => later(state.data?.problem),
  })
