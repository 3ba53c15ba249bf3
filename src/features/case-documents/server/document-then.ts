import type { DocumentFacts, DocumentThen } from '../../cases/cases.events.ts'
import type { ErpDocument } from '../../erp/erp-documents.contract.ts'

type Of = { company: number; companyName: string | null }

/** A document as the history of a case calls it. */
export const documentThen = ({ kind, number, issuedOn }: ErpDocument, of: Of): DocumentThen => ({
  kind,
  number,
  issuedOn,
  ...companyThen(of),
})

/** Whose it was, where that is to be said. */
export const companyThen = ({ company, companyName }: Of): { company?: string } =>
  company > 1 && companyName ? { company: companyName } : {}

/** What the history keeps of a copy that another takes the place of. */
export const documentFacts = (document: ErpDocument): DocumentFacts => {
  const { panel, kind, number, issuedOn, dueOn, state, currency, net, total, lines } = document
  return { panel, kind, number, issuedOn, dueOn, state, currency, net, total, lines: lines.length }
}
