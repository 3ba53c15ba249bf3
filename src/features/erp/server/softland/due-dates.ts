import { daysOfTerms, dueByTerms } from '../../erp.rules.ts'
import { fold, text } from './read.ts'
import { salesOf } from './sales.ts'
import { MOST_LINES, type Source } from './source.ts'

type Document = {
  type: string | null
  number: number
  instalment: number | null
  issuedOn: string | null
  /** As the accounting has it. */
  dueOn: string | null
}

/** When a document of the customer is due, as the company chose to see it. */
export type DueDate = (document: Document) => string | null

/**
 * By terms, those of the invoice itself count before those of the customer. An instalment keeps the day that was agreed
 * for it, which no terms can tell.
 */
export async function readDueDates(source: Source, code: string, terms: string | null | undefined): Promise<DueDate> {
  if (source.choices.dueBy !== 'terms' || !source.has('cwtconv', 'CveDias')) return ({ dueOn }) => dueOn
  const daysOf = await readTerms(source)
  const usual = daysOf(terms)
  const own = await daysOfInvoices(source, code, daysOf)
  return (document) =>
    document.instalment
      ? document.dueOn
      : dueByTerms(document, own.get(nameOf(document.type, document.number)) ?? usual)
}

type DaysOf = (terms: string | null | undefined) => number | null

async function readTerms({ db }: Source): Promise<DaysOf> {
  const rows = await db.selectFrom('cwtconv as c').select(['c.CveCod', 'c.CveDias']).execute()
  const days = new Map(rows.map((row) => [fold(row.CveCod), daysOfTerms(row.CveDias)]))
  return (terms) => (text(terms) ? (days.get(fold(terms)) ?? null) : null)
}

const nameOf = (type: string | null, number: number) => `${fold(type)} ${number}`

/** Days of the customer's sales documents by type and number; where two bear the same, the customer has the longer. */
async function daysOfInvoices(source: Source, code: string, daysOf: DaysOf): Promise<Map<string, number>> {
  const { dialect, has } = source
  if (!has('iw_gsaen') || !has('iw_gsaen', 'CondPago')) return new Map()
  const rows = await dialect
    .first(
      salesOf(source, code)
        .select(['g.TtdCod', 'g.Folio', 'g.CondPago'])
        .orderBy('g.Fecha', 'desc')
        .orderBy('g.Folio', 'desc')
        .orderBy('g.Tipo')
        .orderBy('g.NroInt', 'desc'),
      MOST_LINES,
    )
    .execute()
  const own = new Map<string, number>()
  for (const row of rows) {
    const days = daysOf(row.CondPago)
    const name = nameOf(row.TtdCod, Number(row.Folio))
    if (days !== null) own.set(name, Math.max(days, own.get(name) ?? days))
  }
  return own
}
