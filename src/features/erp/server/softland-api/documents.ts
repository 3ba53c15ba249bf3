import { searchKey } from '../../../../platform/shared/search-key.ts'
import { documentsOfPanel, headOf, soughtIn } from '../../documents.rules.ts'
import type { DocumentHead, DocumentPanel, DocumentQuestion, ErpDocument } from '../../erp-documents.contract.ts'
import { fingerprintOf } from '../../fingerprint.rules.ts'
import type { DocumentPage, FoundDocument } from '../erp.ts'
import { WrongCursor } from '../documents/wrong-cursor.ts'
import { cursorOf } from '../softland/documents/cursor.ts'
import { readBooked, typeOf } from './booked.ts'
import { type Position, positionOf } from './cursor.ts'
import { readDetail } from './details.ts'
import { readBought } from './products.ts'
import { saleKeyOf, salesNoteKeyOf } from './refs.ts'
import { headOfSale, type Sale, salesOfYear } from './sales.ts'
import { headsOfSalesNotes, readSalesNote } from './sales-notes.ts'
import type { ApiSource } from './source.ts'

/** So far back documents are looked for: each year is a call. */
const MOST_YEARS = 15
/** Years that are read at once. */
const TOGETHER = 3

type Listed = { items: DocumentHead[]; cursor: string | null }

/** Documents of a customer that are looked for, the last first. */
export async function listDocuments(
  source: ApiSource,
  code: string,
  question: DocumentQuestion,
  page: DocumentPage,
): Promise<Listed> {
  if (question.panel === 'quotations') return { items: [], cursor: null }
  const after = page.cursor === null ? undefined : positionOf(question.panel, page.cursor)
  if (page.cursor !== null && !after) throw new WrongCursor('not a cursor of this list')
  const of = { source, code, question, after, limit: page.limit }
  return question.panel === 'salesNotes' ? listSalesNotes(of) : listSales(of)
}

type Wanted = {
  source: ApiSource
  code: string
  question: DocumentQuestion
  after: Position | undefined
  limit: number
}

function pageOf(all: DocumentHead[], { after, limit }: Pick<Wanted, 'after' | 'limit'>): Listed {
  const place = after ? all.findIndex(({ ref }) => ref === after.ref) : -1
  // the last one told may be gone since: those of before its day come next
  const rest = after && place < 0 ? all.filter(({ issuedOn }) => (issuedOn ?? '') < after.day) : all.slice(place + 1)
  const items = rest.slice(0, limit)
  return { items, cursor: rest.length > items.length ? cursorOf(items.at(-1)!) : null }
}

const isWithin = (day: string | null, { from, to }: DocumentQuestion) =>
  !(from || to) || (day !== null && (!from || day >= from) && (!to || day <= to))

async function listSalesNotes({ source, code, question, ...page }: Wanted): Promise<Listed> {
  const sought = soughtIn(question.query)
  // of its lines, nothing is known without looking into each: a number is what notes are found by
  const heads = documentsOfPanel('salesNotes', await headsOfSalesNotes(source, code)).map(headOf)
  const found = heads.filter(
    ({ number, issuedOn }) => isWithin(issuedOn, question) && (!sought || sought.number === number),
  )
  return pageOf(found, page)
}

/** Year by year, until there are as many as are wanted and one more. */
async function listSales({ source, code, question, after, limit }: Wanted): Promise<Listed> {
  const isSought = await soughtAmong(source, code, question)
  const isBooked = await readBooked(source, code)
  const newest = Number((after?.day || question.to || source.today).slice(0, 4))
  const year = Number(source.today.slice(0, 4))
  const oldest = Math.max(year - MOST_YEARS + 1, question.from ? Number(question.from.slice(0, 4)) : 0)
  const found: DocumentHead[] = []
  const listed = new Set<string>()
  for (let next = Math.min(newest, year); next >= oldest; next -= TOGETHER) {
    const years = [next, next - 1, next - 2].filter((one) => one >= oldest)
    const sales = (await Promise.all(years.map((one) => salesOfYear(source, code, one)))).flat()
    const wanted = sales.filter((sale) => isWithin(sale.issuedOn, question) && isSought(sale))
    // a year that the API lists elsewhere is not listed twice
    for (const sale of wanted)
      for (const head of headOfSale(sale, await isBooked(sale)))
        if (!listed.has(head.ref)) {
          listed.add(head.ref)
          found.push(head)
        }
    const page = pageOf(found, { after, limit })
    if (page.items.length === limit && page.cursor) return page
  }
  return pageOf(found, { after, limit })
}

/** By number; or by words of products, which the API tells of all documents at once. */
async function soughtAmong(source: ApiSource, code: string, { query }: DocumentQuestion) {
  const sought = soughtIn(query)
  if (!sought) return () => true
  const lines = await readBought(source, code)
  const texts = new Map<string, string[]>()
  for (const { letter, folio, code: product, name } of lines) {
    const key = `${letter} ${folio}`
    texts.set(key, [...(texts.get(key) ?? []), searchKey(product), searchKey(name ?? '')])
  }
  return ({ letter, folio }: Sale) => {
    const own = texts.get(`${letter} ${folio}`) ?? []
    return folio === sought.number || sought.words.every((word) => own.some((text) => text.includes(word)))
  }
}

/** A document whole, in whatever state; of quotations the API tells nothing. */
export async function findDocument(
  source: ApiSource,
  panel: DocumentPanel,
  ref: string,
): Promise<FoundDocument | undefined> {
  if (panel === 'quotations') return undefined
  return panel === 'invoices' ? findSale(source, ref) : findSalesNote(source, ref)
}

async function findSalesNote(source: ApiSource, ref: string): Promise<FoundDocument | undefined> {
  const key = salesNoteKeyOf(ref)
  const note = key && (await readSalesNote(source, key.code, key.number))
  const [document] = note ? documentsOfPanel('salesNotes', [note]) : []
  if (!key || !document) return undefined
  // the day stands in for the instant it was written, which the API does not tell
  const fingerprint = fingerprintOf({
    panel: 'salesNotes',
    ref,
    series: document.issuedOn,
    created: null,
    code: key.code,
  })
  return { document, customerCode: key.code, fingerprint }
}

const states = new Map<string | null, ErpDocument['state']>([
  [null, null],
  ['V', null],
  ['P', 'pending'],
  ['N', 'void'],
])

async function findSale(source: ApiSource, ref: string): Promise<FoundDocument | undefined> {
  const key = saleKeyOf(ref)
  const detail = key && (await readDetail(source, key))
  if (!key || !detail) return undefined
  const { code } = detail.key
  const { issuedOn } = detail.invoice
  const isBooked = await readBooked(source, code)
  const booked = await isBooked({ ...key, issuedOn })
  const [document] = documentsOfPanel('invoices', [{ ...detail.invoice, booked }])
  const state = states.has(detail.state) ? (states.get(detail.state) ?? null) : 'other'
  const type = detail.type ?? (await typeOf(source, key))
  const { internal, created } = detail
  const series = [key.subtype, internal || null].filter(Boolean).join(' ')
  return {
    document: { ...document!, state, bookedAs: booked && type ? { type, number: key.folio } : null },
    customerCode: code,
    fingerprint: fingerprintOf({ panel: 'invoices', ref, series, folio: key.folio, created, code }),
  }
}
