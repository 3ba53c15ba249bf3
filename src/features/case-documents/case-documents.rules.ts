import type { Reason } from '../../platform/shared/refusal.ts'
import { foldCode } from '../erp/import-form.rules.ts'
import type { ErpDocument } from '../erp/erp-documents.contract.ts'
import { isSameDocument } from '../erp/fingerprint.rules.ts'
import type { DocumentCheck, DocumentPart } from './case-documents.contract.ts'

/** More than this is no case about documents. */
export const MOST_DOCUMENTS = 50

/** A document as the ERP has it; `fingerprint` differs when its number was given to another one. */
type Found = { document: ErpDocument; fingerprint: string }
/** The same when it was linked, with the company it was read from. */
export type Linked = Found & { companyName: string | null }
export type Verdict = { check: DocumentCheck; changes: DocumentPart[] }

/**
 * What the ERP says today of a document that was linked. `found` is null when the ERP has none there, undefined when it
 * was not asked or did not answer. Where the company has another name, nothing but the very same document tells anything
 * (it was renamed); where it has not told its name yet, neither.
 */
export function checkOf(linked: Linked, found: Found | null | undefined, companyName: string | null): Verdict {
  const verdict = (check: DocumentCheck, changes: DocumentPart[] = []) => ({ check, changes })
  if (found === undefined) return verdict('unknown')
  const changes = found ? changesOf(linked.document, found.document) : []
  const isIt = found && isSameDocument(found.fingerprint, linked.fingerprint)
  if (isIt && !changes.length) return verdict('same')
  if (linked.companyName && linked.companyName !== companyName) return verdict(companyName ? 'otherCompany' : 'unknown')
  if (!found) return verdict('gone')
  return isIt ? verdict('changed', changes) : verdict('reused')
}

/** What was seen to be changed, reused or gone is not forgotten while the ERP is away. */
export const afterCheck = (before: Verdict, now: Verdict): Verdict =>
  now.check === 'unknown' && before.check !== 'same' ? before : now

/** Whether a case with such a document is marked in lists. */
export const isMarked = ({ check }: Verdict): boolean => check === 'changed' || check === 'reused' || check === 'gone'

/** Two amounts that are the same but for how they were rounded. */
const isSame = (one: number | null, other: number | null) =>
  one === null || other === null ? one === other : Math.abs(one - other) < 0.005

/**
 * What a document says of itself. Left out is what goes on by itself (what was booked, invoiced and is left), what comes
 * from catalogues of the ERP, where it is renamed (sellers, contacts, currencies, products, types), what stands in tables
 * that are not always to be read (references), and when an invoice is due, which a setting of ours decides.
 */
function changesOf(then: ErpDocument, now: ErpDocument): DocumentPart[] {
  const parts: [DocumentPart, boolean][] = [
    ['voided', then.state !== 'void' && now.state === 'void'],
    ['state', then.state !== now.state && now.state !== 'void'],
    ['number', then.kind !== now.kind || then.number !== now.number],
    ['dates', then.issuedOn !== now.issuedOn || (then.panel !== 'invoices' && then.dueOn !== now.dueOn)],
    ['lines', !haveSameLines(linesOf(then, now.kind), linesOf(now, now.kind))],
    ['amounts', !isSame(then.net, now.net) || !isSame(then.total, now.total)],
  ]
  return parts.flatMap(([part, differs]) => (differs ? [part] : []))
}

type Line = ErpDocument['lines'][number]

/** The price in a line of a receipt follows from its sum; copies of earlier releases have it with tax. */
const linesOf = ({ lines }: ErpDocument, kind: ErpDocument['kind']): Line[] =>
  kind === 'receipt' ? lines.map((line) => Object.assign({}, line, { unitPrice: 0 })) : lines

/**
 * In whatever order: numbers of lines are given anew when one is deleted. Each is first looked for as it was to the last
 * digit, where it nearly always is, so that a document of thousands of lines is not compared line with line.
 */
function haveSameLines(then: Line[], now: Line[]): boolean {
  if (then.length !== now.length) return false
  const counted = new Map<string, number>()
  for (const line of now) counted.set(keyOf(line), (counted.get(keyOf(line)) ?? 0) + 1)
  const takes = (line: Line) => {
    const left = counted.get(keyOf(line)) ?? 0
    if (left) counted.set(keyOf(line), left - 1)
    return left > 0
  }
  const missed = then.filter((line) => !takes(line))
  if (!missed.length) return true
  const left = now.filter(takes)
  return missed.every((line) => {
    const place = left.findIndex((other) => isSameLine(line, other))
    if (place >= 0) left.splice(place, 1)
    return place >= 0
  })
}

const keyOf = ({ productCode, detail, lot, piece, quantity, unitPrice, net }: Line): string =>
  JSON.stringify([productCode, productCode === '' && detail, lot, piece, quantity, unitPrice, net])

/** What is sold is known by its code; by its words only where there is none, as those may be of the catalogue. */
const isSameLine = (one: Line, other: Line): boolean =>
  one.productCode === other.productCode &&
  (one.productCode !== '' || one.detail === other.detail) &&
  one.lot === other.lot &&
  one.piece === other.piece &&
  isSame(one.quantity, other.quantity) &&
  isSame(one.unitPrice, other.unitPrice) &&
  isSame(one.net, other.net)

/** Why a document of this customer of the ERP cannot be linked to a case of a customer with this code. */
export function whyNotLink(documentOf: string, erpCode: string | null): Reason | undefined {
  if (!erpCode) return { code: 'case_document.customer_not_linked' }
  if (foldCode(documentOf) === foldCode(erpCode)) return undefined
  return { code: 'case_document.other_customer', status: 422, field: 'ref' }
}
