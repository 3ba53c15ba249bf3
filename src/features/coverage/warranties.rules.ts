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
  /** Which company of the ERP sold it; null when only we know of it. */
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
  const groups = new Map(erp.toReversed().map(({ code, group }) => [fold(code), group]))
  const rest = [...left].flatMap((one) => ownPurchase(one, groups.get(fold(one.productCode)) ?? null))
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
    const mine = take((one) => fold(one.serial) === fold(serial) && isOf(one, code))
    return { ...common, key: `${lineKey} ${serial}`, serial, equipmentId: mine?.id ?? null, quantity: 1 }
  })
  const unnamed: Purchase[] = []
  let rest = sale.quantity - pieces.length
  for (; rest >= 1; rest--) {
    const mine = take(
      (one) =>
        one.productCode !== null &&
        isOf(one, code) &&
        one.purchasedOn === boughtOn &&
        !(one.serial && known.has(fold(one.serial))),
    )
    if (!mine) break
    unnamed.push({ ...common, key: `equipment ${mine.id}`, serial: mine.serial, equipmentId: mine.id, quantity: 1 })
  }
  if (rest > 0) unnamed.push({ ...common, key: lineKey, serial: null, equipmentId: null, quantity: rest })
  return [...named, ...unnamed]
}

/** A product of ours without a code may be any with its serial. */
const isOf = (one: OwnProduct, code: string) => !one.productCode || fold(one.productCode) === fold(code)

function ownPurchase(one: OwnProduct, group: string | null): Purchase[] {
  if (!one.purchasedOn || !one.productCode) return []
  return [
    {
      key: `equipment ${one.id}`,
      lineKey: null,
      company: null,
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

export type Rule = { productCode: string | null; productGroup: string | null; typeId: string; months: number }

/** A warranty that there is already, of the same customer. */
export type Existing = {
  id: string
  number: number
  typeId: string
  purchaseKey: string | null
  startsOn: string
  productCodes: string[]
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
 * What the rules give for these purchases, newest first. Of one type, the rule of the product goes before that of its
 * group; of several types each gives its own.
 */
export function givenBy(rules: Rule[], purchases: Purchase[], existing: Existing[]): Given[] {
  const generalFirst = rules.toSorted(
    (one, other) => Number(one.productCode !== null) - Number(other.productCode !== null),
  )
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

const covers = (rule: Rule, { code, group }: Purchase): boolean =>
  rule.productCode === null
    ? group !== null && fold(rule.productGroup) === fold(group)
    : fold(rule.productCode) === fold(code)

/**
 * Made from this purchase or from its whole line, or for the same product of ours; by hand also for all of this product
 * from the same day on.
 */
function isFor(one: Existing, { key, lineKey, equipmentId, boughtOn, code }: Purchase): boolean {
  if (one.purchaseKey !== null && (one.purchaseKey === key || one.purchaseKey === lineKey)) return true
  if (equipmentId && one.equipmentIds.includes(equipmentId)) return true
  if (one.purchaseKey !== null) return false
  return one.startsOn === boughtOn && one.productCodes.some((other) => fold(other) === fold(code))
}

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)
