import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import type { DocumentPanel } from '../../erp/erp-documents.contract.ts'
import { caseDocumentsApi } from '../case-documents.contract.ts'

export const useCaseDocuments = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'documents'],
    queryFn: ({ signal }) => call(caseDocumentsApi.list, { params: { id: caseId } }, { signal }),
  })

export function useLinkDocument(caseId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ company, panel, ref }: { company: number; panel: DocumentPanel; ref: string; title: string }) =>
      call(caseDocumentsApi.link, { params: { id: caseId }, body: { company, panel, ref } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', caseId] }),
  })
}

export function useUnlinkDocument(caseId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (documentId: string) => call(caseDocumentsApi.unlink, { params: { id: caseId, documentId } }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', caseId] }),
  })
}
