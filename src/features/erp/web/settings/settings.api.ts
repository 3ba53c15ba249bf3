import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Answer, Sent } from '../../../../platform/shared/contract.ts'
import { call } from '../../../../platform/web/call.ts'
import { useMe } from '../../../auth/web/session.ts'
import { erpSettingsApi } from '../../erp-settings.contract.ts'
import type { Settings } from './typed.ts'

export type ReadSettings = Answer<typeof erpSettingsApi.read>
export type TestSent = NonNullable<Sent<typeof erpSettingsApi.test>['body']>
export type TestAnswer = Answer<typeof erpSettingsApi.test>

const KEY = ['erp', 'settings']

export function useErpSettings() {
  const { abilities } = useMe()
  return useQuery({ queryKey: KEY, queryFn: () => call(erpSettingsApi.read), enabled: abilities.administer })
}

/** Shows what was saved, and asks anew how things stand with the ERP and what customers show of it. */
export function useErpSaved() {
  const queries = useQueryClient()
  return (saved: Settings) => {
    const others = saved.others.map((one) => ({ ...one, discovery: null }))
    queries.setQueryData<ReadSettings>(KEY, (before) => before && { ...before, ...saved, others })
    void queries.invalidateQueries({ queryKey: ['erp'] })
  }
}

export const useErpTest = (on: { onSuccess: (answer: TestAnswer, sent: TestSent) => void }) =>
  useMutation({ mutationFn: (body: TestSent) => call(erpSettingsApi.test, { body }), ...on })
