import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../platform/web/call.ts'
import { type DocumentPanel, documentPanel } from '../../erp/erp-documents.contract.ts'
import { useErpPanels } from '../../erp/web/panels.ts'
import { caseDocumentsApi } from '../case-documents.contract.ts'

export const useCaseDocuments = (caseId: string) =>
  useQuery({
    queryKey: ['case', caseId, 'documents'],
    queryFn: ({ signal }) => call(caseDocumentsApi.list, { params: { id: caseId } }, { signal }),
  })

/** Kinds of documents that the ERP offers; none while that is unknown and when there is no ERP. */
export function useDocumentPanels(): DocumentPanel[] {
  const panels = useErpPanels()
  return panels.flatMap((panel) => documentPanel.safeParse(panel).data ?? [])
}

export function useLinkDocument(caseId: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: { panel: DocumentPanel; ref: string; title: string }) =>
      call(caseDocumentsApi.link, { params: { id: caseId }, body: { panel: body.panel, ref: body.ref } }),
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
