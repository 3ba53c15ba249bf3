import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { call, Problem } from '../../../../platform/web/call.ts'
import { useStaleSave } from '../../../../platform/web/stale.ts'
import { tellDone, tellProblem } from '../../../../platform/web/tell.ts'
import { useText } from '../../../../platform/web/language.ts'
import { customersApi } from '../../../customers/customers.contract.ts'
import { erpApi } from '../../erp.contract.ts'
import { type companyCode, erpCodesApi } from '../../erp-codes.contract.ts'
import { erpCodesText } from '../../erp-codes.text.ts'
import { useErpStatus } from '../panels.ts'

export type CompanyCode = z.infer<typeof companyCode>

const codesKey = (customerId: string) => ['customer', customerId, 'erp-codes']

/** Codes of a customer in each company that is read. */
export const useCodes = (customerId: string) =>
  useQuery({
    queryKey: codesKey(customerId),
    queryFn: ({ signal }) => call(erpCodesApi.list, { params: { id: customerId } }, { signal }),
  })

/** What the customer is most likely found by in another company: the RUT, else the name. */
export const useWhoItIs = (customerId: string) =>
  useQuery({
    queryKey: [...codesKey(customerId), 'who'],
    queryFn: async ({ signal }) => {
      const { taxId, name } = await call(customersApi.read, { params: { id: customerId } }, { signal })
      return taxId ? showRut(taxId) : name.slice(0, 60)
    },
  })

/** Customers of one company. */
export const useFoundIn = (company: number, query: string | undefined, enabled: boolean) =>
  useQuery({
    queryKey: ['erp', 'customers', query, company],
    queryFn: ({ signal }) => call(erpApi.findCustomers, { query: { query: query!, company } }, { signal }),
    enabled,
    retry: false,
    placeholderData: keepPreviousData,
  })

/** How a company is called; by its number, when it has not told its name. */
export function useCompanyName() {
  const t = useText(erpCodesText)
  const companies = useErpStatus().data?.companies ?? []
  return (company: number): string => companies.find((one) => one.company === company)?.name ?? t.numbered(company)
}

/** The same where it must be told which company, and nothing where there is only one. */
export function useNameAmongSeveral() {
  const several = (useErpStatus().data?.companies.length ?? 0) > 1
  const nameOf = useCompanyName()
  return (company: number): string | undefined => (several || company > 1 ? nameOf(company) : undefined)
}

/** What stood there when somebody began to change it. */
export type Begun = { company: number; code: string | null; version: number }
type Saved = Begun & { checked?: boolean }

const staleIn = (error: unknown): Begun | undefined =>
  error instanceof Problem && error.code === 'stale' ? (error.body.current as Begun) : undefined

/**
 * Gives the customer a code in a company, or takes it away; what is read of it there is another's from then on. Who was
 * slower than somebody else hears of it when the code is another now; what else was changed of the customer matters to
 * nobody here.
 */
export function useSaveCode(customerId: string, begun: Begun, onSaved: () => void) {
  const { company } = begun
  const t = useText(erpCodesText)
  const queries = useQueryClient()
  const nameOf = useCompanyName()
  const put = (code: string | null, version: number) =>
    call(erpCodesApi.save, { params: { id: customerId, company }, body: { code, version } })
  const saving = useStaleSave<Saved, string | null>({
    read: begun,
    send: (code, version) =>
      put(code, version).catch((error: unknown) => {
        const now = staleIn(error)
        if (now && now.code === begun.code) return put(code, now.version)
        if (!now) tellProblem(error as Error)
        throw error
      }),
    onSaved: ({ code, checked }) => {
      const name = nameOf(company)
      tellDone(code === null ? t.cleared(name) : (checked ? t.saved : t.savedUnchecked)(name, code))
      onSaved()
      void queries.invalidateQueries({ queryKey: ['customers'] })
      void queries.invalidateQueries({ queryKey: ['erp', 'customers'] })
      void queries.invalidateQueries({ queryKey: ['erp', customerId] })
      void queries.invalidateQueries({ queryKey: ['customer', customerId] })
    },
  })
  return {
    ...saving,
    /** The other's code stays, and is shown. */
    keepTheirs: () => {
      saving.dismiss()
      void queries.invalidateQueries({ queryKey: codesKey(customerId) })
    },
  }
}
