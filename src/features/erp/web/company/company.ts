import { createContext, use } from 'react'
import { z } from 'zod'

export const FIRST_COMPANY = 1

/** Which company of the ERP a part of the screen is about. */
export const CompanyContext = createContext(FIRST_COMPANY)
export const useCompany = (): number => use(CompanyContext)

/** What of it stands in an address: nothing for the first, so that who has one company sees no difference. */
export const inAddress = (company: number): { company?: number } => (company > FIRST_COMPANY ? { company } : {})

/** How an address is read; what cannot be understood in it is left out. */
export const companyOfAddress = z.coerce.number().int().min(2).max(32_767).optional().catch(undefined)
/**
 * Whose document an address names: what says no company names one of the first, whatever codes the customer has today, as
 * companies give the same references.
 */
export const companyOfDocument = (raw: Record<string, unknown>): number =>
  companyOfAddress.parse(raw.company) ?? FIRST_COMPANY

export const companySearch = z.object({ company: companyOfAddress })
