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

/** What it has become, asked of the ERP itself; never a copy. */
export const useDocumentNow = (caseId: string, documentId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'documents', documentId],
    queryFn: ({ signal }) => call(caseDocumentsApi.compare, { params: { id: caseId, documentId } }, { signal }),
    gcTime: 0,
    staleTime: 0,
  })

export function useAcceptDocument(caseId: string, documentId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (seen: { version: number; seen: string }) =>
      call(caseDocumentsApi.accept, { params: { id: caseId, documentId }, body: seen }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['case', caseId] }),
  })
}
