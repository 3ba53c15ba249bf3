import { type Expression, type RawBuilder, type SelectQueryBuilder, sql, type SqlBool } from 'kysely'
import { documentsOfPanel, headOf, PURCHASE_ORDER, soughtIn } from '../../../documents.rules.ts'
import type { DocumentHead, DocumentPanel, DocumentQuestion } from '../../../erp-documents.contract.ts'
import { WrongCursor } from '../../documents/wrong-cursor.ts'
import type { DocumentPage } from '../../erp.ts'
import { presentQuotations, quotationHeaders } from '../quotations.ts'
import { presentSalesNotes, salesNoteHeaders } from '../sales-notes.ts'
import { salesOf, salesOrVoid } from '../sales.ts'
import { salesWithSerial } from '../serials/sought.ts'
import type { Source } from '../source.ts'
import { after, dayOf, inPeriod, isSought, linesWith, type Sorted } from './among.ts'
import { cursorOf, type Position, positionOf } from './cursor.ts'
import { MOST, MOST_FOLIO } from './refs.ts'
import { presentSales, saleHeaders } from './sale-documents.ts'

/** Documents of a customer that are looked for, the last first. One more than is wanted tells whether there are more. */
export async function listDocuments(source: Source, code: string, question: DocumentQuestion, page: DocumentPage) {
  const { panel } = question
  const at = page.cursor === null ? undefined : positionOf(panel, page.cursor)
  if (page.cursor !== null && !at) throw new WrongCursor('not a cursor of this list')
  const found = await lists[panel]({ source, code, question, at, count: page.limit + 1 })
  const items = found.slice(0, page.limit)
  return { items, cursor: found.length > items.length ? cursorOf(items.at(-1)!) : null }
}

type Wanted = { source: Source; code: string; question: DocumentQuestion; at: Position | undefined; count: number }

const lists: Record<DocumentPanel, (wanted: Wanted) => Promise<DocumentHead[]>> = { quotations, salesNotes, invoices }

/** How a list is sorted, what its column of the number can hold, and when a document has a word. */
type Listed = { sorted: Sorted; highest: number; hasWord: (word: string) => RawBuilder<SqlBool> }

/** Those of a customer's documents that are wanted, the last first. */
function wantedOf<DB, TB extends keyof DB, O>(
  documents: SelectQueryBuilder<DB, TB, O>,
  { source, question, at, count }: Wanted,
  { sorted, highest, hasWord }: Listed,
): Promise<O[]> {
  const { day, number, letter, internal } = sorted
  const conditions = [
    at && after(sorted, at),
    inPeriod(day, question),
    isSought(question.query, { column: number, highest }, hasWord),
  ]
  const among = conditions.reduce((query, one) => (one ? query.where(one) : query), documents)
  const inOrder = among.orderBy(day, 'desc').orderBy(number, 'desc')
  const ties = [letter, internal].filter((tie) => tie !== undefined)
  return source.dialect
    .first(
      ties.reduce((query, tie) => query.orderBy(tie), inOrder),
      count,
    )
    .execute()
}

const anyOf = (ways: Expression<unknown>[]) => sql<SqlBool>`(${sql.join(ways, sql` or `)})`

async function quotations(wanted: Wanted) {
  const { source, code, question } = wanted
  const { db, dialect } = source
  const sorted = { day: dayOf(source, sql.ref('q.CtFem')), number: sql.ref<number>('q.CotNum') }
  const lineHas = await linesWith(source, question.query)
  const hasWord = (word: string) => {
    const lines = db
      .selectFrom('nwdetcot as d')
      .select('d.CotNum')
      .where('d.CotNum', '=', sql.ref<number>('q.CotNum'))
      .where((eb) => lineHas({ code: eb.ref('d.CodProd'), detail: eb.ref('d.DetProd') }, word))
    return anyOf([dialect.contains(sql.ref('q.NomCon'), word), sql`exists ${lines}`])
  }
  const own = quotationHeaders(source).where((eb) => dialect.sameKey(eb.ref('q.CodAux'), code))
  const rows = await wantedOf(own, wanted, { sorted, highest: MOST, hasWord })
  return documentsOfPanel('quotations', await presentQuotations(source, code, rows, false)).map(headOf)
}

async function salesNotes(wanted: Wanted) {
  const { source, code, question } = wanted
  const { db, dialect } = source
  const sorted = { day: dayOf(source, sql.ref('v.nvFem')), number: sql.ref<number>('v.NVNumero') }
  const lineHas = await linesWith(source, question.query)
  const hasWord = (word: string) => {
    const lines = db
      .selectFrom('nw_detnv as d')
      .select('d.NVNumero')
      .where('d.NVNumero', '=', sql.ref<number>('v.NVNumero'))
      .where((eb) => lineHas({ code: eb.ref('d.CodProd'), detail: eb.ref('d.DetProd') }, word))
    const heads = ['v.NomCon', 'v.NumOC'].map((column) => dialect.contains(sql.ref(column), word))
    return anyOf([...heads, sql`exists ${lines}`])
  }
  const own = salesNoteHeaders(source).where((eb) => dialect.sameKey(eb.ref('v.CodAux'), code))
  const rows = await wantedOf(own, wanted, { sorted, highest: MOST, hasWord })
  return documentsOfPanel('salesNotes', await presentSalesNotes(source, code, rows, false)).map(headOf)
}

async function invoices(wanted: Wanted) {
  const { source, code, question } = wanted
  const { db, dialect, has } = source
  const folio = sql.ref('g.Folio')
  const sorted = {
    day: dayOf(source, sql.ref('g.Fecha')),
    // as `folioOf` has it: a page goes on after the number that was told of its last document
    number: sql<number>`case when abs(${folio}) <= ${sql.lit(MOST_FOLIO)} then ${folio} else 0 end`,
    letter: sql.ref<string>('g.Tipo'),
    internal: sql.ref<number>('g.NroInt'),
  }
  const lineHas = await linesWith(source, question.query)
  const hasSerial = await salesWithSerial(source, code, question)
  const hasWord = (word: string) => {
    const lines = db
      .selectFrom('iw_gmovi as d')
      .select('d.NroInt')
      .where('d.Tipo', '=', sql.ref<string>('g.Tipo'))
      .where('d.NroInt', '=', sql.ref<number>('g.NroInt'))
      .where((eb) => {
        const texts = { code: eb.ref('d.CodProd'), detail: eb.ref('d.DetProd') }
        return lineHas({ ...texts, piece: eb.ref('d.Pieza'), lot: eb.ref('d.Partida') }, word)
      })
    const orders = db
      .selectFrom('IW_GSaEn_RefDTE as r')
      .select('r.NroInt')
      .where('r.Tipo', '=', sql.ref<string>('g.Tipo'))
      .where('r.NroInt', '=', sql.ref<number>('g.NroInt'))
      .where((eb) => sql<SqlBool>`${dialect.trimmed(eb.ref('r.CodRefSII'))} = ${PURCHASE_ORDER}`)
      .where((eb) => dialect.contains(eb.ref('r.FolioRef'), word))
    const ordered = has('IW_GSaEn_RefDTE') ? [sql`exists ${orders}`] : []
    return anyOf([sql`exists ${lines}`, ...ordered, ...hasSerial(word)])
  }
  const number = soughtIn(question.query)?.number ?? null
  const sales = number === null ? salesOf(source, code) : salesOrVoid(source, code, number)
  const rows = await wantedOf(saleHeaders(source, sales), wanted, { sorted, highest: MOST_FOLIO, hasWord })
  return (await presentSales(source, { code, sales }, rows, false)).map(headOf)
}
