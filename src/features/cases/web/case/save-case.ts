import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { call, Problem } from '../../../../platform/web/call.ts'
import { type CaseDetail, casesApi } from '../../cases.contract.ts'

export type CaseChange = Partial<Omit<z.input<typeof casesApi.save.body & {}>, 'version'>>

/**
 * Saves changes made to version `readVersion`. When somebody was faster, `current` is the case as it is now:
 * what was typed stays, and saving again goes over it knowingly.
 */
export function useSaveCase(detail: CaseDetail, readVersion: number, onSaved: () => void) {
  const queries = useQueryClient()
  const [current, setCurrent] = useState<CaseDetail>()
  const save = useMutation({
    mutationFn: (change: CaseChange) => {
      const version = current?.version ?? readVersion
      return call(casesApi.save, { params: { id: detail.id }, body: { ...change, version } })
    },
    onSuccess: (saved) => {
      queries.setQueryData(['case', detail.id, 'detail'], saved)
      void queries.invalidateQueries({ queryKey: ['case', detail.id, 'timeline'] })
      void queries.invalidateQueries({ queryKey: ['cases'] })
      void queries.invalidateQueries({ queryKey: ['customer', detail.customer.id] })
      onSaved()
    },
    onError: (error) => {
      if (error instanceof Problem && error.code === 'stale') setCurrent(error.body.current as CaseDetail)
    },
  })
  const problem = save.error instanceof Problem && save.error.code !== 'stale' ? save.error : undefined
  return { save: save.mutate, saving: save.isPending, problem, current }
}
