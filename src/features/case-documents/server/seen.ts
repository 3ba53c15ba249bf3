import { createHash } from 'node:crypto'
import type { ErpDocument } from '../../erp/erp-documents.contract.ts'
import { essenceOf } from '../case-documents.rules.ts'

/** A short name of what somebody has seen of a document: it is another one when the document has changed since. */
export const seenOf = (document: ErpDocument): string =>
  createHash('sha256').update(essenceOf(document)).digest('base64url')
