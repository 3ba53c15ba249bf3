import { lastDayOf } from '../../platform/shared/days.ts'
import type { PanelData } from '../erp/erp.contract.ts'
import { whyNotTerm } from './coverage.rules.ts'

/** A product that a company of the ERP sold to the customer; of the first, when none is said. */
export type Sold = PanelData['products']['items'][number] & { company?: number }
type Document = NonNullable<Sold['lastDocument']>

const FIRST = 1

/** A product of the customer as we have it. */
export type OwnProduct = {
  id: string
  productCode: string | null
  productName: string
  serial: string | null
  purchasedOn: string | null
  document: string | null
  /** Which company of the ERP gave it its code; nobody knows when it was typed. */
  company?: number | null
}

/** Something that was bought: a certain piece, a product of ours, or so many of a product. */
export type Purchase = {
  /**
   * Names it for ever: 'invoice 123 CODE', 'invoice 123 CODE SERIAL', 'equipment <id>'. In other companies than the first
   * with its number before it, as folios are given again there: '2 invoice 123 CODE'.
   */
  key: string
  /** Of its whole line: 'invoice 123 CODE'; none when only we know of it. */
  lineKey: string | null
  /** Which company of the ERP sold it, whose codes these are; null when nobody knows. */
  company: number | null
  code: string
  name: string
  group: string | null
  serial: string | null
  equipmentId: string | null
  quantity: number
  document: Document | null
  documentText: string | null
  boughtOn: string
}

/** Codes, groups and serials are the same whatever their letter case and the blanks around them. */
export const fold = (text: string | null): string => (text ?? '').trim().toLowerCase()

/**
 * Every purchase of a customer: the documents of the ERP piece by piece, our own products where they are known, and
 * those of ours that the ERP does not tell of. Purchases without a day give no warranty.
 */
export function purchasesOf(erp: Sold[], own: OwnProduct[]): Purchase[] {
  const left = new Set(own)
  const take = (fits: (one: OwnProduct) => boolean) => {
    const found = [...left].find(fits)
    if (found) left.delete(found)
    return found
  }
  const bought = erp.flatMap((product) => documentsOf(product).flatMap((sale) => piecesOf(product, sale, take)))
  const rest = [...left].flatMap((one) => ownPurchase(one, whoseCode(one, erp)))
  // two documents may have one number: what cannot be told apart is one purchase
  return [...new Map([...bought, ...rest].reverse().map((one) => [one.key, one])).values()].reverse()
}

type Sale = { document: Document; boughtOn: string; quantity: number; pieces: string[] }

/** The documents of a product; of an old copy the last one, with its pieces when all were bought with it. */
function documentsOf(product: Sold): Sale[] {
  const { purchases, lastDocument, lastBoughtOn, firstBoughtOn, pieces, quantity } = product
  if (purchases) return purchases.flatMap(({ boughtOn, ...rest }) => (boughtOn ? [{ ...rest, boughtOn }] : []))
  if (!lastDocument || !lastBoughtOn) return []
  const once = firstBoughtOn === lastBoughtOn
  return [{ document: lastDocument, boughtOn: lastBoughtOn, quantity: once ? quantity : 1, pieces: once ? pieces : [] }]
}

type Take = (fits: (one: OwnProduct) => boolean) => OwnProduct | undefined

function piecesOf(product: Sold, sale: Sale, take: Take): Purchase[] {
  const { code, name, group, company = FIRST } = product
  const { document, boughtOn, pieces } = sale
  const lineKey = `${company === FIRST ? '' : `${company} `}${document.kind} ${document.folio} ${code}`
  const common = { lineKey, company, code, name, group, document, documentText: null, boughtOn }
  const known = new Set(product.pieces.map(fold))
  const named = pieces.map((serial): Purchase => {
    const mine = take((one) => fold(one.serial) === fold(serial) && isOf(one, { code, company }))
    return { ...common, key: `${lineKey} ${serial}`, serial, equipmentId: mine?.id ?? null, quantity: 1 }
  })
  const unnamed: Purchase[] = []
  let rest = sale.quantity - pieces.length
  for (; rest >= 1; rest--) {
    const mine = take(
      (one) =>
        one.productCode !== null &&
        isOf(one, { code, company }) &&
        one.purchasedOn === boughtOn &&
        !(one.serial && known.has(fold(one.serial))),
    )
    if (!mine) break
    unnamed.push({ ...common, key: `equipment ${mine.id}`, serial: mine.serial, equipmentId: mine.id, quantity: 1 })
  }
  if (rest > 0) unnamed.push({ ...common, key: lineKey, serial: null, equipmentId: null, quantity: rest })
  return [...named, ...unnamed]
}

/** A product of ours without a code may be any with its serial; one whose company nobody knows, of any. */
const isOf = (one: OwnProduct, { code, company }: { code: string; company: number }) =>
  (one.company ?? company) === company && (!one.productCode || fold(one.productCode) === fold(code))

/**
 * Whose code a product of ours bears, and its group there: of the company that is known, or of the only one that sold the
 * customer something with that code. Where several did, a group is told when they agree.
 */
function whoseCode({ productCode, company }: OwnProduct, erp: Sold[]): Pick<Purchase, 'company' | 'group'> {
  const same = erp.filter(
    (one) => fold(one.code) === fold(productCode) && (company ?? companyOf(one)) === companyOf(one),
  )
  const only = <T>(all: T[]) => (new Set(all).size === 1 ? all[0]! : null)
  const group = only(same.map((one) => fold(one.group))) === null ? null : same[0]!.group
  return { company: company ?? only(same.map(companyOf)), group }
}

const companyOf = ({ company = FIRST }: Sold): number => company

function ownPurchase(one: OwnProduct, { company, group }: Pick<Purchase, 'company' | 'group'>): Purchase[] {
  if (!one.purchasedOn || !one.productCode) return []
  return [
    {
      key: `equipment ${one.id}`,
      lineKey: null,
      company,
      code: one.productCode,
      name: one.productName,
      group,
      serial: one.serial,
      equipmentId: one.id,
      quantity: 1,
      document: null,
      documentText: one.document,
      boughtOn: one.purchasedOn,
    },
  ]
}

export type Rule = {
  /** For which company of the ERP it counts, whose codes these are; null for all. */
  company: number | null
  productCode: string | null
  productGroup: string | null
  typeId: string
  months: number
}

/** A product that is covered by its code: that of one company of the ERP, or of any. */
export type CoveredCode = { code: string; company: number | null }

/** A warranty that there is already, of the same customer. */
export type Existing = {
  id: string
  number: number
  typeId: string
  purchaseKey: string | null
  startsOn: string
  products: CoveredCode[]
  equipmentIds: string[]
}

/** A warranty that a rule gives for a purchase; `existing` when it was made already. */
export type Given = {
  purchase: Purchase
  typeId: string
  months: number
  startsOn: string
  endsOn: string
  existing: Existing | undefined
}

/**
 * What the rules give for these purchases, newest first. Of one type, a rule of the company that sold it goes before one
 * for all, and there that of the product before that of its group; of several types each gives its own.
 */
export function givenBy(rules: Rule[], purchases: Purchase[], existing: Existing[]): Given[] {
  const generalFirst = rules.toSorted((one, other) => narrowness(one) - narrowness(other))
  return purchases
    .flatMap((purchase) => {
      const byType = new Map<string, Rule>()
      for (const rule of generalFirst) if (covers(rule, purchase)) byType.set(rule.typeId, rule)
      return [...byType.values()].map(({ typeId, months }): Given => {
        const startsOn = purchase.boughtOn
        const made = existing.find((one) => one.typeId === typeId && isFor(one, purchase))
        return { purchase, typeId, months, startsOn, endsOn: lastDayOf(startsOn, months), existing: made }
      })
    })
    .filter((one) => !whyNotTerm(one))
    .toSorted((one, other) => compare(other.startsOn, one.startsOn) || compare(one.purchase.key, other.purchase.key))
}

const narrowness = ({ company, productCode }: Rule): number =>
  (company === null ? 0 : 2) + (productCode === null ? 0 : 1)

/** What nobody knows the company of is under the rules for all alone: elsewhere its code may be another thing. */
const covers = (rule: Rule, { company, code, group }: Purchase): boolean =>
  (rule.company === null || rule.company === company) &&
  (rule.productCode === null
    ? group !== null && fold(rule.productGroup) === fold(group)
    : fold(rule.productCode) === fold(code))

/**
 * Made from this purchase or from its whole line, or for the same product of ours; by hand also for all of this product
 * from the same day on.
 */
function isFor(one: Existing, { key, lineKey, equipmentId, boughtOn, ...bought }: Purchase): boolean {
  if (one.purchaseKey !== null && (one.purchaseKey === key || one.purchaseKey === lineKey)) return true
  if (equipmentId && one.equipmentIds.includes(equipmentId)) return true
  if (one.purchaseKey !== null) return false
  return one.startsOn === boughtOn && one.products.some((other) => isSameProduct(other, bought))
}

/** One code is one product within a company; where a company is not known, it may be that one. */
export const isSameProduct = (one: CoveredCode, other: CoveredCode): boolean =>
  fold(one.code) === fold(other.code) && (one.company ?? other.company) === (other.company ?? one.company)

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
