import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { showRut } from '../../../../platform/shared/chile/rut.ts'
import { call } from '../../../../platform/web/call.ts'
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

/** Gives the customer a code in a company, or takes it away; what is read of it there is another's from then on. */
export function useSaveCode(customerId: string, company: number, onSaved: () => void) {
  const t = useText(erpCodesText)
  const queries = useQueryClient()
  const nameOf = useCompanyName()
  return useMutation({
    mutationFn: (code: string | null) =>
      call(erpCodesApi.save, { params: { id: customerId, company }, body: { code } }),
    onSuccess: ({ code, checked }) => {
      const name = nameOf(company)
      tellDone(code === null ? t.cleared(name) : (checked ? t.saved : t.savedUnchecked)(name, code))
      onSaved()
      void queries.invalidateQueries({ queryKey: ['customers'] })
      void queries.invalidateQueries({ queryKey: ['erp', 'customers'] })
      void queries.invalidateQueries({ queryKey: ['erp', customerId] })
      return queries.invalidateQueries({ queryKey: ['customer', customerId] })
    },
    onError: tellProblem,
  })
}
