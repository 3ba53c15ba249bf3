import { erpDocumentsApi } from '../../erp-documents.contract.ts'

/** A document of the current account, as the accounting calls it. */
export type NamedDocument = { type: string; number: number }

/** Which one the address names; nothing when it names none. */
export function statementOfDocument(raw: Record<string, unknown>): Partial<NamedDocument> {
  // the router has read numbers as such
  const type = raw.type === undefined ? undefined : String(raw.type)
  return erpDocumentsApi.statement.query!.safeParse({ type, number: raw.number }).data ?? {}
}
