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
    ['lines', Object.values(lineDifferences(then, now)).some((lines) => lines.length > 0)],
    ['amounts', !isSame(then.net, now.net) || !isSame(then.total, now.total)],
  ]
  return parts.flatMap(([part, differs]) => (differs ? [part] : []))
}

/** All that `changesOf` looks at, in one text: who has seen a document has seen those with the same. */
export const essenceOf = (document: ErpDocument): string =>
  JSON.stringify([
    [document.state, document.kind, document.number, document.issuedOn],
    document.panel === 'invoices' ? null : document.dueOn,
    linesOf(document, document.kind)
      .map((line) => [thingOf(line), ...[line.quantity, line.unitPrice, line.net].map(rounded)].join(' '))
      .toSorted(),
    [document.net, document.total].map(rounded),
  ])

const rounded = (amount: number) => amount.toFixed(2)

type Line = ErpDocument['lines'][number]
type Thing = Pick<Line, 'productCode' | 'detail' | 'lot' | 'piece'>
/** Lines that it had and has no more, and those that it has since. One that is other now is in both. */
export type LineDifferences = { gone: Line[]; added: Line[] }

/** What is other in the lines of a document, each as it is told there. */
export const lineDifferences = (then: ErpDocument, now: ErpDocument): LineDifferences =>
  differencesOf(linesOf(then, now.kind), linesOf(now, now.kind))

/** The price in a line of a receipt follows from its sum; copies of earlier releases have it with tax. */
const linesOf = ({ lines }: ErpDocument, kind: ErpDocument['kind']): Line[] =>
  kind === 'receipt' ? lines.map((line) => Object.assign({}, line, { unitPrice: 0 })) : lines

/**
 * Lines that only one of the two has, in whatever order: numbers of lines are given anew when one is deleted. Each is first
 * looked for as it was to the last digit, where it nearly always is, and then among those of the same thing alone, so that
 * documents of thousands of lines are not compared line with line.
 */
function differencesOf(then: Line[], now: Line[]): LineDifferences {
  const counted = new Map<string, number>()
  const count = (key: string, by: 1 | -1) => counted.set(key, (counted.get(key) ?? 0) + by)
  for (const line of now) count(keyOf(line), 1)
  const takes = (line: Line) => {
    const key = keyOf(line)
    return Boolean(counted.get(key)) && Boolean(count(key, -1))
  }
  const missed = then.filter((line) => !takes(line))
  if (!missed.length && then.length === now.length) return { gone: [], added: [] }
  const left = new Map<string, Line[]>()
  for (const line of now.filter(takes)) {
    const alike = left.get(thingOf(line))
    if (alike) alike.push(line)
    else left.set(thingOf(line), [line])
  }
  const gone = missed.filter((line) => {
    const alike = left.get(thingOf(line)) ?? []
    const place = alike.findIndex((other) => isSameLine(line, other))
    if (place >= 0) alike.splice(place, 1)
    return place < 0
  })
  return { gone, added: [...left.values()].flat() }
}

const keyOf = (line: Line): string => `${line.quantity} ${line.unitPrice} ${line.net} ${thingOf(line)}`

/** What is sold is known by its code; by its words only where there is none, as those may be of the catalogue. */
const thingOf = ({ productCode, detail, lot, piece }: Thing): string =>
  JSON.stringify([productCode, productCode === '' && detail, lot, piece])

/** Of one thing. */
const isSameLine = (one: Line, other: Line): boolean =>
  isSame(one.quantity, other.quantity) && isSame(one.unitPrice, other.unitPrice) && isSame(one.net, other.net)

/** Why a document of this customer of the ERP cannot be linked to a case of a customer with this code. */
export function whyNotLink(documentOf: string, erpCode: string | null): Reason | undefined {
  if (!erpCode) return { code: 'case_document.customer_not_linked' }
  if (foldCode(documentOf) === foldCode(erpCode)) return undefined
  return { code: 'case_document.other_customer', status: 422, field: 'ref' }
}

/** Why what the ERP says of a document today cannot take the place of its copy; `isOfCustomer`: of the case's. */
export function whyNotAccept({ check }: Verdict, isOfCustomer: boolean): Reason | undefined {
  if (check === 'reused') return { code: 'case_document.reused' }
  if (check === 'gone') return { code: 'case_document.gone' }
  if (check === 'otherCompany') return { code: 'case_document.other_company' }
  return isOfCustomer ? undefined : { code: 'case_document.not_of_customer' }
}
