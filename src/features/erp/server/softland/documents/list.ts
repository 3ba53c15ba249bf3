import { sql, type SqlBool } from 'kysely'
import { documentsOfPanel, headOf, PURCHASE_ORDER } from '../../../documents.rules.ts'
import type { DocumentHead, DocumentPanel, DocumentQuestion } from '../../../erp-documents.contract.ts'
import type { DocumentPage } from '../../erp.ts'
import { presentInvoices, withHeaders } from '../invoices.ts'
import { presentQuotations, quotationHeaders } from '../quotations.ts'
import { presentSalesNotes, salesNoteHeaders } from '../sales-notes.ts'
import { salesOf } from '../sales.ts'
import { salesWithSerial } from '../serials/sought.ts'
import type { Source } from '../source.ts'
import { after, dayOf, inPeriod, isSought, linesWith } from './among.ts'
import { cursorOf, type Position, positionOf } from './cursor.ts'
import { MOST, MOST_FOLIO } from './refs.ts'

/** Documents of a customer that are looked for, the last first. One more than is wanted tells whether there are more. */
export async function listDocuments(source: Source, code: string, question: DocumentQuestion, page: DocumentPage) {
  const { panel } = question
  const at = page.cursor === null ? undefined : positionOf(panel, page.cursor)
  if (page.cursor !== null && !at) throw new RangeError('not a cursor of this list')
  const found = await lists[panel]({ source, code, question, at, count: page.limit + 1 })
  const items = found.slice(0, page.limit)
  return { items, cursor: found.length > items.length ? cursorOf(items.at(-1)!) : null }
}

type Wanted = { source: Source; code: string; question: DocumentQuestion; at: Position | undefined; count: number }

const lists: Record<DocumentPanel, (wanted: Wanted) => Promise<DocumentHead[]>> = { quotations, salesNotes, invoices }

const all = (conditions: (ReturnType<typeof isSought> | undefined)[]) => conditions.filter((one) => one !== undefined)

async function quotations({ source, code, question, at, count }: Wanted) {
  const { db, dialect } = source
  const sorted = { day: dayOf(source, sql.ref('q.CtFem')), number: sql.ref<number>('q.CotNum') }
  const lineHas = await linesWith(source, question.query)
  const hasWord = (word: string) => {
    const lines = db
      .selectFrom('nwdetcot as d')
      .select('d.CotNum')
      .where('d.CotNum', '=', sql.ref<number>('q.CotNum'))
      .where((eb) => lineHas({ code: eb.ref('d.CodProd'), detail: eb.ref('d.DetProd') }, word))
    return sql<SqlBool>`(${dialect.contains(sql.ref('q.NomCon'), word)} or exists ${lines})`
  }
  const conditions = all([
    at && after(sorted, at),
    inPeriod(sorted.day, question),
    isSought(question.query, { column: sorted.number, highest: MOST }, hasWord),
  ])
  const rows = await dialect
    .first(
      quotationHeaders(source)
        .where((eb) => dialect.sameKey(eb.ref('q.CodAux'), code))
        .where((eb) => eb.and(conditions))
        .orderBy(sorted.day, 'desc')
        .orderBy('q.CotNum', 'desc'),
      count,
    )
    .execute()
  return documentsOfPanel('quotations', await presentQuotations(source, code, rows, false)).map(headOf)
}

async function salesNotes({ source, code, question, at, count }: Wanted) {
  const { db, dialect } = source
  const sorted = { day: dayOf(source, sql.ref('v.nvFem')), number: sql.ref<number>('v.NVNumero') }
  const lineHas = await linesWith(source, question.query)
  const hasWord = (word: string) => {
    const lines = db
      .selectFrom('nw_detnv as d')
      .select('d.NVNumero')
      .where('d.NVNumero', '=', sql.ref<number>('v.NVNumero'))
      .where((eb) => lineHas({ code: eb.ref('d.CodProd'), detail: eb.ref('d.DetProd') }, word))
    const own = [dialect.contains(sql.ref('v.NomCon'), word), dialect.contains(sql.ref('v.NumOC'), word)]
    return sql<SqlBool>`(${sql.join(own, sql` or `)} or exists ${lines})`
  }
  const conditions = all([
    at && after(sorted, at),
    inPeriod(sorted.day, question),
    isSought(question.query, { column: sorted.number, highest: MOST }, hasWord),
  ])
  const rows = await dialect
    .first(
      salesNoteHeaders(source)
        .where((eb) => dialect.sameKey(eb.ref('v.CodAux'), code))
        .where((eb) => eb.and(conditions))
        .orderBy(sorted.day, 'desc')
        .orderBy('v.NVNumero', 'desc'),
      count,
    )
    .execute()
  return documentsOfPanel('salesNotes', await presentSalesNotes(source, code, rows, false)).map(headOf)
}

async function invoices({ source, code, question, at, count }: Wanted) {
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
  const hasWord = (word: string) => {
    const lines = db
      .selectFrom('iw_gmovi as d')
      .select('d.NroInt')
      .where('d.Tipo', '=', sql.ref<string>('g.Tipo'))
      .where('d.NroInt', '=', sql.ref<number>('g.NroInt'))
      .where((eb) =>
        lineHas(
          {
            code: eb.ref('d.CodProd'),
            detail: eb.ref('d.DetProd'),
            piece: eb.ref('d.Pieza'),
            lot: eb.ref('d.Partida'),
          },
          word,
        ),
      )
    const orders = db
      .selectFrom('IW_GSaEn_RefDTE as r')
      .select('r.NroInt')
      .where('r.Tipo', '=', sql.ref<string>('g.Tipo'))
      .where('r.NroInt', '=', sql.ref<number>('g.NroInt'))
      .where((eb) => sql<SqlBool>`${dialect.trimmed(eb.ref('r.CodRefSII'))} = ${PURCHASE_ORDER}`)
      .where((eb) => dialect.contains(eb.ref('r.FolioRef'), word))
    const ways = [sql`exists ${lines}`, ...(has('IW_GSaEn_RefDTE') ? [sql`exists ${orders}`] : []), ...hasSerial(word)]
    return sql<SqlBool>`(${sql.join(ways, sql` or `)})`
  }
  const hasSerial = await salesWithSerial(source, code, question)
  const conditions = all([
    at && after(sorted, at),
    inPeriod(sorted.day, question),
    isSought(question.query, { column: sorted.number, highest: MOST_FOLIO }, hasWord),
  ])
  const sales = salesOf(source, code)
  const rows = await dialect
    .first(
      withHeaders(
        source,
        sales.where((eb) => eb.and(conditions)),
      )
        .orderBy(sorted.day, 'desc')
        .orderBy(sorted.number, 'desc')
        .orderBy('g.Tipo')
        .orderBy('g.NroInt'),
      count,
    )
    .execute()
  return documentsOfPanel('invoices', await presentInvoices(source, { code, sales }, rows, false)).map(headOf)
}
