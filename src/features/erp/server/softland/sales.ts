import { type Expression, sql, type SqlBool } from 'kysely'
import { since, whole } from './expressions.ts'
import { countedMovements } from './movements.ts'
import { type Source, yearsBefore } from './source.ts'
import type { ErpDate } from './tables.ts'

/** F invoice, B receipt, N credit note, D debit note. Dispatch guides and purchases live in the same table. */
export const kinds = { F: 'invoice', B: 'receipt', N: 'creditNote', D: 'debitNote' } as const
type Letter = keyof typeof kinds
const LETTERS = Object.keys(kinds) as Letter[]

export const kindOf = (letter: string | null) => kinds[letter as Letter]

/**
 * Sales documents of a customer that count: in force (anything but 'V' is pending, void or unknown) and not being
 * edited at this moment.
 */
export const salesOf = ({ db, dialect }: Source, code: string, letters: Letter[] = LETTERS) =>
  db
    .selectFrom('iw_gsaen as g')
    .where((eb) => dialect.sameKey(eb.ref('g.CodAux'), code))
    .where('g.Tipo', 'in', letters)
    .where('g.Estado', '=', 'V')
    .where((eb) => eb(eb.fn.coalesce('g.EnMantencion', eb.lit(0)), '<>', -1))

type SalesDocument = {
  type: Expression<string | null>
  number: Expression<number | null>
  issued: Expression<ErpDate | null>
}

/** A company books at least monthly: what is older than this without a movement was booked in some other way. */
const YEARS_TO_BOOK = 1

/**
 * Whether a sales document still waits to be booked ("centralizado"): no movement that counts carries its customer,
 * type and number. A movement in a draft does not count, because the document is in no balance yet.
 */
export function awaitsBooking(source: Source, code: string, { type, number, issued }: SalesDocument) {
  const booked = countedMovements(source, code)
    .select(sql.lit(1).as('one'))
    .where((eb) => source.dialect.sameKey(eb.ref('m.TtdCod'), type))
    .where((eb) => sql<SqlBool>`${whole(eb.ref('m.NumDoc'))} = ${whole(number)}`)
  const recent = since(source.dialect, issued, yearsBefore(source.today, YEARS_TO_BOOK))
  return sql<SqlBool>`(${recent} and not exists ${booked})`
}
