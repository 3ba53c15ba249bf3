import { whole } from './expressions.ts'
import { countedMovements } from './movements.ts'
import { fold } from './read.ts'
import { type Source, yearsBefore } from './source.ts'

/** F invoice, B receipt, N credit note, D debit note. Dispatch guides and purchases live in the same table. */
export const kinds = { F: 'invoice', B: 'receipt', N: 'creditNote', D: 'debitNote' } as const
export type Letter = keyof typeof kinds
const LETTERS = Object.keys(kinds) as Letter[]

export const kindOf = (letter: string | null) => kinds[letter as Letter]

/** All sales documents, in whatever state. */
export const sales = ({ db }: Source) => db.selectFrom('iw_gsaen as g')
export type Sales = ReturnType<typeof sales>

/**
 * Sales documents of a customer that count: in force (anything but 'V' is pending, void or unknown) and not being
 * edited at this moment.
 */
export const salesOf = (source: Source, code: string, letters: Letter[] = LETTERS): Sales =>
  atRest(ofCustomer(source, code, letters).where('g.Estado', '=', 'V'))

/** The same with what was voided under this folio: who asks for a number may have a void document in hand. */
export const salesOrVoid = (source: Source, code: string, folio: number): Sales =>
  atRest(
    ofCustomer(source, code, LETTERS).where((eb) =>
      eb.or([eb('g.Estado', '=', 'V'), eb.and([eb('g.Estado', '=', 'N'), eb('g.Folio', '=', folio)])]),
    ),
  )

const ofCustomer = (source: Source, code: string, letters: Letter[]): Sales =>
  sales(source)
    .where((eb) => source.dialect.sameKey(eb.ref('g.CodAux'), code))
    .where('g.Tipo', 'in', letters)

const atRest = (documents: Sales): Sales =>
  documents.where((eb) => eb(eb.fn.coalesce('g.EnMantencion', eb.lit(0)), '<>', -1))

/** A company books at least monthly: what is older than this without a movement was booked in some other way. */
const YEARS_TO_BOOK = 1

/** From this day on a sales document without a movement still waits to be booked ("centralizado"). */
export const bookedSince = ({ today }: Source) => yearsBefore(today, YEARS_TO_BOOK)

/**
 * Type and number of each document that the accounting has of a customer. A movement in a draft does not count, because
 * the document is in no balance yet. It is read once and matched, not looked up document by document.
 */
export const bookedOf = (source: Source, code: string) =>
  countedMovements(source, code)
    .where('m.TtdCod', 'is not', null)
    .distinct()
    .select((eb) => [source.dialect.trimmed(eb.ref('m.TtdCod')).as('type'), whole(eb.ref('m.NumDoc')).as('number')])

type Issued = { TtdCod: string | null; Folio: number | string | null }

/** Which of these documents of a customer the accounting has. */
export async function bookedAmong(source: Source, code: string, documents: Issued[]) {
  const numbers = [...new Set(documents.flatMap(({ Folio }) => (Folio === null ? [] : [Number(Folio)])))]
  const rows = numbers.length
    ? await bookedOf(source, code)
        .where((eb) => eb(whole(eb.ref('m.NumDoc')), 'in', numbers))
        .execute()
    : []
  const booked = new Set(rows.map(({ type, number }) => `${fold(type)} ${Number(number)}`))
  return ({ TtdCod, Folio }: Issued) => TtdCod !== null && booked.has(`${fold(TtdCod)} ${Number(Folio)}`)
}
