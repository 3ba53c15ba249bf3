import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call, Problem } from '../../../platform/web/call.ts'
import { conversationsApi } from '../conversations.contract.ts'
import type { WrittenKind } from './kinds.ts'

export type NewEntry = {
  /** Sending it again records it once. */
  key: string
  kind: WrittenKind
  body: string
  saidAt: string | undefined
  contactId: string | null
  internal: boolean | undefined
  stateId: string | undefined
  fileIds: string[]
  articleIds: string[]
}

export const addingEntry = (caseId: string) => ['add-entry', caseId]

/** Records something said or noted in a case, and renews all that shows it. */
export function useAddEntry(
  one: { id: string; customer: { id: string } },
  onDone: (wentTo: string) => void,
  onSentBefore: () => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationKey: addingEntry(one.id),
    mutationFn: ({ key, ...body }: NewEntry) =>
      call(conversationsApi.add, { params: { id: one.id }, body }, { idempotencyKey: key }),
    onSuccess: async ({ caseId }) => {
      void queries.invalidateQueries({ queryKey: ['cases'] })
      void queries.invalidateQueries({ queryKey: ['articles'] })
      void queries.invalidateQueries({ queryKey: ['customer', one.customer.id] })
      // pending until the time line shows it, so that it never disappears in between
      await queries.invalidateQueries({ queryKey: ['case', one.id] })
      onDone(caseId)
    },
    onError: (error) => {
      if (!(error instanceof Problem) || error.code !== 'idempotency_key_reused') return
      // the answer was lost, not the record: show it, and let what was changed since be another one
      onSentBefore()
      void queries.invalidateQueries({ queryKey: ['case', one.id] })
    },
  })
}
