import { z } from 'zod'
import { created, endpoint, id, idParams, instant, line, nothing, version } from '../../platform/shared/contract.ts'
import { documentPanel, documentProblem, documentRef, erpDocument } from '../erp/erp-documents.contract.ts'

/**
 * What the ERP says today of a document that was linked: `same`, `changed` (other lines, sums or state), `reused` (its
 * number is another document's now), `gone`, `unknown` (not asked yet, or the ERP does not answer), `otherCompany` (it
 * is of a company that is not read).
 */
export const documentCheck = z.enum(['same', 'changed', 'reused', 'gone', 'unknown', 'otherCompany'])
export type DocumentCheck = z.infer<typeof documentCheck>

/** What of a document may be other than when it was linked; `voided`: it is void now. */
export const documentPart = z.enum(['voided', 'state', 'number', 'dates', 'lines', 'amounts'])
export type DocumentPart = z.infer<typeof documentPart>

const company = z.int().min(1).max(32_767)

const who = z.object({ id, name: z.string() })

/** A document of the ERP on a case, as it was when it was linked, or when it was last taken as it had become. */
export const caseDocument = z.object({
  id,
  document: erpDocument,
  /** The company of the ERP it is of; the first is 1. */
  company,
  /** How it called itself when the document was linked. */
  companyName: z.string().nullable(),
  linkedBy: who,
  linkedAt: instant,
  /** Who took it as it had become, after it changed in the ERP; null: it is as it was linked. */
  acceptedBy: who.nullable(),
  acceptedAt: instant.nullable(),
  /** Of the copy: another one once it was taken anew. */
  version,
  check: documentCheck,
  /** What is other now; of one that is `changed` alone. */
  changes: z.array(documentPart),
  /** When the ERP last said so. */
  checkedAt: instant.nullable(),
})
export type CaseDocument = z.infer<typeof caseDocument>

export const documentCompany = z.object({
  company,
  name: z.string().nullable(),
  panels: z.array(documentPanel),
  /** Whether the case's customer has a code there. */
  hasCustomer: z.boolean(),
})
export type DocumentCompany = z.infer<typeof documentCompany>

const oneOfCase = idParams.extend({ documentId: id })

export const caseDocumentsApi = {
  list: endpoint({
    method: 'GET',
    path: '/api/cases/{id}/documents',
    summary: 'Documents of the ERP that the case is about, as they were when linked, and whether they still are so',
    params: idParams,
    answer: z.object({
      items: z.array(caseDocument),
      /** Every company of the ERP that is read, with the kinds of documents it offers. */
      companies: z.array(documentCompany),
      abilities: z.object({ link: z.boolean() }),
    }),
  }),
  link: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/documents',
    summary: 'Link a document of the ERP of the customer to the case; a second time it is the same link',
    params: idParams,
    body: z.object({ panel: documentPanel, ref: documentRef, company: company.default(1) }),
    answer: created,
    status: 201,
  }),
  compare: endpoint({
    method: 'GET',
    path: '/api/cases/{id}/documents/{documentId}/now',
    summary: 'Ask the ERP at once what a linked document has become: the copy on the case and the present one',
    params: oneOfCase,
    answer: z.object({
      document: erpDocument,
      version,
      check: documentCheck,
      changes: z.array(documentPart),
      /** What stands under its number today, where that is a document of the customer. */
      now: erpDocument.nullable(),
      /** Names what is in `now`, for who takes it; null where it cannot be taken. */
      seen: z.string().nullable(),
      /** Why the ERP told nothing. */
      problem: documentProblem,
    }),
  }),
  accept: endpoint({
    method: 'POST',
    path: '/api/cases/{id}/documents/{documentId}/accept',
    summary: 'Take a document that changed in the ERP as it is now: it becomes the copy on the case',
    params: oneOfCase,
    body: z.object({ version, seen: line(64) }),
    answer: nothing,
  }),
  unlink: endpoint({
    method: 'DELETE',
    path: '/api/cases/{id}/documents/{documentId}',
    summary: 'Take a document of the ERP from the case; the history keeps that it was there',
    params: oneOfCase,
    answer: nothing,
  }),
}
