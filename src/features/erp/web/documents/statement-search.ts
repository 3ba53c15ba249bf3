import { erpDocumentsApi } from '../../erp-documents.contract.ts'
import { inAddress } from '../company/company.ts'

/** A document of the current account, as the accounting calls it. */
export type NamedDocument = { type: string; number: number }

/** Which one the address names; nothing when it names none. */
export function statementOfDocument(raw: Record<string, unknown>): Partial<NamedDocument> & { company?: number } {
  // the router has read numbers as such
  const type = raw.type === undefined ? undefined : String(raw.type)
  const { data } = erpDocumentsApi.statement.query!.safeParse({ ...raw, type })
  return data ? { type: data.type, number: data.number, ...inAddress(data.company) } : {}
}
