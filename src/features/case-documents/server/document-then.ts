import type { DocumentThen } from '../../cases/cases.events.ts'
import type { ErpDocument } from '../../erp/erp-documents.contract.ts'

/** A document as the history of a case calls it. */
export const documentThen = (
  { kind, number, issuedOn }: ErpDocument,
  { company, companyName }: { company: number; companyName: string | null },
): DocumentThen => ({ kind, number, issuedOn, ...(company > 1 && companyName ? { company: companyName } : {}) })
