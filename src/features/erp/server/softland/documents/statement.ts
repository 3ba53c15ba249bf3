import { type SqlBool, sql } from 'kysely'
import type { DocumentStatement } from '../../../erp-documents.contract.ts'
import { orZero, whole } from '../expressions.ts'
import { countedMovements, isReceivable } from '../movements.ts'
import { code as codeOf, day, rounded, text } from '../read.ts'
import type { Source } from '../source.ts'
import { dayOf } from './among.ts'

/** Movements of one document that are listed; the sums count them all. */
const MOST_MOVEMENTS = 500

const kinds: Record<string, 'income' | 'expense' | 'transfer'> = { I: 'income', E: 'expense', T: 'transfer' }

/** What was charged and paid of a document, by the same movements of which the account has its balance. */
export async function readStatement(
  source: Source,
  code: string,
  { type, number }: { type: string; number: number },
): Promise<DocumentStatement | undefined> {
  if (!codeOf(type)) return undefined // '00' names no document
  const sums = await movementsOf(source, code, type, number)
    .select((eb) => [
      eb.fn.countAll<number | string>().as('count'),
      sql<number | null>`sum(${orZero(eb.ref('m.MovDebe'))})`.as('charges'),
      sql<number | null>`sum(${orZero(eb.ref('m.MovHaber'))})`.as('payments'),
      sql<number | null>`sum(${orZero(eb.ref('m.MovDebe'))} - ${orZero(eb.ref('m.MovHaber'))})`.as('balance'),
    ])
    .executeTakeFirst()
  const count = Number(sums?.count ?? 0)
  if (!count) return undefined
  const rows = await movements(source, code, type, number)
  let balance = 0
  return {
    type,
    typeName: source.catalogues.documentTypes(type),
    number,
    charges: rounded(sums?.charges),
    payments: rounded(sums?.payments),
    balance: rounded(sums?.balance),
    movements: rows.map((row) => {
      balance += row.debit - row.credit
      return {
        bookedOn: day(row.bookedOn),
        voucher: {
          year: text(row.CpbAno) ?? '',
          number: text(row.CpbNum) ?? '',
          kind: kinds[text(row.CpbTip) ?? ''] ?? 'other',
        },
        account: row.account,
        type: row.type ?? '',
        typeName: source.catalogues.documentTypes(row.type),
        number: Number(row.number ?? 0),
        dueOn: day(row.dueOn),
        charge: rounded(row.debit),
        payment: rounded(row.credit),
        balance: rounded(balance),
        note: text(row.MovGlosa),
      }
    }),
    more: count > rows.length,
  }
}

const movementsOf = (source: Source, code: string, type: string, number: number) =>
  countedMovements(source, code)
    .where((eb) => isReceivable(source, eb.ref('m.PctCod')))
    .where((eb) => sql<SqlBool>`${source.dialect.trimmed(eb.ref('m.MovTipDocRef'))} = ${type}`)
    .where((eb) => sql<SqlBool>`coalesce(${whole(eb.ref('m.MovNumDocRef'))}, 0) = ${number}`)

const movements = (source: Source, code: string, type: string, number: number) => {
  const { dialect, has } = source
  return dialect
    .first(
      movementsOf(source, code, type, number)
        .select((eb) => [
          'c.CpbAno',
          'c.CpbNum',
          dialect.day(eb.ref('c.CpbFec')).as('bookedOn'),
          dialect.day(eb.ref('m.MovFv')).as('dueOn'),
          dialect.trimmed(eb.ref('m.PctCod')).as('account'),
          dialect.trimmed(eb.ref('m.TtdCod')).as('type'),
          whole(eb.ref('m.NumDoc')).as('number'),
          orZero(eb.ref('m.MovDebe')).as('debit'),
          orZero(eb.ref('m.MovHaber')).as('credit'),
        ])
        .$if(has('cwcpbte', 'CpbTip'), (query) => query.select('c.CpbTip'))
        .$if(has('cwmovim', 'MovGlosa'), (query) => query.select('m.MovGlosa'))
        .orderBy((eb) => dayOf(source, eb.ref('c.CpbFec')))
        .orderBy('c.CpbAno')
        .orderBy('c.CpbNum')
        .$if(has('cwmovim', 'MovNum'), (query) => query.orderBy('m.MovNum')),
      MOST_MOVEMENTS,
    )
    .execute()
}
