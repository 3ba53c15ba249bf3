import { useQuery } from '@tanstack/react-query'
import { call } from '../../../../platform/web/call.ts'
import { erpCodesApi } from '../../erp-codes.contract.ts'
import { useErpStatus } from '../panels.ts'
import { type CompanyOfCustomer, companyToShow } from './choose.ts'
import { useCompany } from './company.ts'

/** The companies that are read and the codes of a customer there; none where only one is read, and nothing to choose. */
export function useCompanies(customerId: string): { companies: CompanyOfCustomer[]; isPending: boolean } {
  const several = (useErpStatus().data?.companies.length ?? 0) > 1
  const { data, isPending } = useQuery({
    queryKey: ['customer', customerId, 'erp-codes'],
    queryFn: ({ signal }) => call(erpCodesApi.list, { params: { id: customerId } }, { signal }),
    enabled: several,
    staleTime: 60_000,
  })
  return { companies: several ? (data?.items ?? []) : [], isPending: several && isPending }
}

/** Which company is looked at, of those there are; `asked` stands in the address. */
export function useChosenCompany(customerId: string, asked: number | undefined) {
  const { companies, isPending } = useCompanies(customerId)
  const known = useErpStatus().data?.companies.some(({ company }) => company === asked) ?? true
  const company = isPending ? (known && asked) || 1 : companyToShow(asked, companies)
  return { company, companies, isPending }
}

/** What the company that is looked at is called, where there are several; else nothing tells it apart. */
export function useCompanyName(): string | null {
  const company = useCompany()
  const companies = useErpStatus().data?.companies ?? []
  return companies.length > 1 ? (companies.find((one) => one.company === company)?.name ?? null) : null
}
