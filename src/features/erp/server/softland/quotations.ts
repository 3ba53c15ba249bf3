import type { PanelData } from '../../erp.contract.ts'
import { readContacts } from './customers.ts'
import { since } from './expressions.ts'
import { refOf } from './documents/refs.ts'
import { code as codeOf, day, foldName, rate, rounded, text } from './read.ts'
import { MOST_DOCUMENTS, MOST_LINES, type Source, yearsBefore, YEARS_BACK } from './source.ts'

type Quotation = PanelData['quotations']['items'][number]

/** 'N' is void ("nula"), not new; a letter that nobody documented is told apart rather than guessed. */
const states: Record<string, Quotation['state']> = { P: 'pending', V: 'converted', R: 'lost', N: 'void' }

const PESO = '01'

export async function readQuotations(source: Source, code: string): Promise<PanelData['quotations']> {
  const from = yearsBefore(source.today, YEARS_BACK)
  const headers = await headersOf(source, code, from)
  const items = await presentQuotations(source, code, headers.slice(0, MOST_DOCUMENTS))
  return { items, since: from, more: headers.length > MOST_DOCUMENTS }
}

/** Quotations as the panel shows them, of one customer; without `whole` as lines of a list. */
export async function presentQuotations(source: Source, code: string | null, headers: Header[], whole = true) {
  const numbers = headers.map((header) => header.CotNum!)
  const [lines, notes, contacts] = numbers.length
    ? await Promise.all([
        whole ? linesOf(source, numbers) : [],
        whole && code ? salesNotesOf(source, code, numbers) : new Map<number, number>(),
        code ? readContacts(source, code) : [],
      ])
    : [[], new Map<number, number>(), []]
  const contactNames = new Map(contacts.map(({ name }) => [foldName(name), name]))
  return headers.map((header): Quotation => {
    const pesos = !codeOf(header.CodMon) || text(header.CodMon) === PESO
    const decimals = pesos ? 0 : 2
    return {
      ref: refOf.quotations(header.CotNum),
      number: header.CotNum!,
      quotedOn: day(header.quotedOn),
      state: states[text(header.CtEstado) ?? ''] ?? 'other',
      seller: source.catalogues.sellers(codeOf(header.VenCod)),
      contact: contactNames.get(foldName(header.NomCon)) ?? text(header.NomCon),
      currency: pesos ? 'CLP' : (source.catalogues.currencies(header.CodMon) ?? 'CLP'),
      net: rounded((header.CtNetoAfecto ?? 0) + (header.CtNetoExento ?? 0), decimals),
      total: rounded(header.CtMonto, decimals),
      salesNotes: notes.get(header.CotNum!) ?? 0,
      lines: lines
        .filter((line) => line.CotNum === header.CotNum)
        .map((line) => ({
          productCode: text(line.CodProd) ?? '',
          detail: text(line.detail) ?? text(line.product) ?? text(line.CodProd) ?? '',
          quantity: rounded(line.CtCant, 3),
          // the price is in the product's own currency: a third of the lines are in UF
          unitPrice: rounded((line.CtPrecio ?? 0) * rate(line.CtEquiv), 2),
          net: rounded(line.CtTotLinea, decimals),
        })),
    }
  })
}

/** All quotations, whoever's they are. */
export const quotationHeaders = ({ db, dialect }: Source) =>
  db
    .selectFrom('nwcotiza as q')
    .select([
      'q.CotNum',
      'q.NomCon',
      'q.VenCod',
      'q.CodMon',
      'q.CtEstado',
      'q.CtNetoAfecto',
      'q.CtNetoExento',
      'q.CtMonto',
    ])
    .select((eb) => dialect.day(eb.ref('q.CtFem')).as('quotedOn'))

type Header = Awaited<ReturnType<ReturnType<typeof quotationHeaders>['execute']>>[number]

const headersOf = (source: Source, code: string, from: string) => {
  const { dialect } = source
  return dialect
    .first(
      quotationHeaders(source)
        .where((eb) => dialect.sameKey(eb.ref('q.CodAux'), code))
        .where((eb) => since(dialect, eb.ref('q.CtFem'), from))
        .orderBy('q.CtFem', 'desc')
        .orderBy('q.CotNum', 'desc'),
      MOST_DOCUMENTS + 1,
    )
    .execute()
}

const linesOf = ({ db, dialect, has }: Source, numbers: number[]) =>
  dialect
    .first(
      db
        .selectFrom('nwdetcot as d')
        .select(['d.CotNum', 'd.CodProd', 'd.CtCant', 'd.CtPrecio', 'd.CtEquiv', 'd.CtTotLinea'])
        .select((eb) => dialect.shortened(eb.ref('d.DetProd')).as('detail'))
        .$if(has('iw_tprod'), (query) =>
          query
            .leftJoin('iw_tprod as p', (join) =>
              join.on((eb) => dialect.sameKey(eb.ref('d.CodProd'), eb.ref('p.CodProd'))),
            )
            .select('p.DesProd as product'),
        )
        .where('d.CotNum', 'in', numbers)
        .orderBy('d.CotNum', 'desc')
        .orderBy('d.CtLinea'),
      MOST_LINES,
    )
    .execute()

/** How many live sales notes came out of each quotation. */
async function salesNotesOf({ db, dialect, has }: Source, code: string, numbers: number[]) {
  // what only the sales notes themselves are read for may be missing
  if (!(['CotNum', 'CodAux', 'nvEstado'] as const).every((column) => has('nw_nventa', column)))
    return new Map<number, number>()
  const rows = await db
    .selectFrom('nw_nventa as v')
    .select((eb) => ['v.CotNum', eb.fn.countAll<number | string>().as('notes')])
    .where('v.CotNum', 'in', numbers)
    .where((eb) => dialect.sameKey(eb.ref('v.CodAux'), code))
    .where((eb) => eb.or([eb('v.nvEstado', 'is', null), eb('v.nvEstado', '<>', 'N')]))
    .groupBy('v.CotNum')
    .execute()
  return new Map(rows.map((row) => [row.CotNum!, Number(row.notes)]))
}
