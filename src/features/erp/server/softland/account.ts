import { sql, type SqlBool } from 'kysely'
import { type Account, MOST_NOT_BOOKED } from '../../erp.contract.ts'
import { agedOn } from '../../erp.rules.ts'
import type { Auxiliary } from './customers.ts'
import { oneIf, orZero, realDate, signed, since, whole } from './expressions.ts'
import { countedMovements, isReceivable } from './movements.ts'
import { type DueDate, readDueDates } from './due-dates.ts'
import { code as codeOf, day, rounded, text } from './read.ts'
import { bookedOf, bookedSince, kindOf, salesOf } from './sales.ts'
import type { Source } from './source.ts'

/** Open documents that are listed; the sums count them all. */
const MOST_LISTED = 500

export async function readAccount(source: Source, code: string, customer: Auxiliary): Promise<Account> {
  const terms = await termsOf(source, code)
  const dueOn = await readDueDates(source, code, terms?.ConVta)
  const documents = await openDocuments(source, code, dueOn)
  const balance = await balanceOf(source, code)
  const notBooked = await notBookedOf(source, code, dueOn)
  const whole: Account = {
    bookedBalance: rounded(balance),
    documentedBalance: documents.reduce((sum, document) => sum + document.balance, 0),
    overdue: 0,
    oldestDueOn: null,
    documents,
    moreDocuments: false,
    notBooked,
    blocked: text(customer.Bloqueado) === 'S',
    paymentTerms: source.catalogues.terms(codeOf(terms?.ConVta)),
    creditLimit: terms?.MtoCre ? rounded(terms.MtoCre) : null,
  }
  const aged = agedOn(whole, source.today)
  return { ...aged, documents: aged.documents.slice(0, MOST_LISTED), moreDocuments: documents.length > MOST_LISTED }
}

/** Every movement that counts, whether or not it names a document. */
async function balanceOf(source: Source, code: string): Promise<number> {
  const row = await countedMovements(source, code)
    .where((eb) => isReceivable(source, eb.ref('m.PctCod')))
    .select((eb) => sql<number>`sum(${orZero(eb.ref('m.MovDebe'))} - ${orZero(eb.ref('m.MovHaber'))})`.as('balance'))
    .executeTakeFirst()
  return row?.balance ?? 0
}

/**
 * What is left of each document that movements name. Its due date is that of the row in which the document names
 * itself: rows of payments carry the day of the payment there. A document with several instalments is split by them.
 */
async function openDocuments(source: Source, code: string, dueOn: DueDate): Promise<Account['documents']> {
  const rows = await source.db
    .with('mov', () => documentMovements(source, code))
    .with('part', (db) =>
      db
        .selectFrom('mov')
        .select(['account', 'type', 'number', 'issued', 'due', 'debit', 'credit', 'origin'])
        .select((eb) => {
          const own = sql`case when ${eb.ref('origin')} = 1 then ${eb.ref('instalment')} end`
          const all = sql`over (partition by ${eb.ref('account')}, ${eb.ref('type')}, ${eb.ref('number')})`
          return sql<number>`case when min(${own}) ${all} <> max(${own}) ${all} then ${eb.ref('instalment')} else 0 end`.as(
            'instalment',
          )
        }),
    )
    .selectFrom('part')
    .select((eb) => {
      const own = (column: 'issued' | 'due') => sql`min(case when ${eb.ref('origin')} = 1 then ${eb.ref(column)} end)`
      const { day } = source.dialect
      return [
        'account' as const,
        'type' as const,
        'number' as const,
        'instalment' as const,
        day(sql`${own('issued')}`).as('issuedOn'),
        day(sql`coalesce(${own('due')}, min(${eb.ref('issued')}))`).as('dueOn'),
        sql<number>`sum(${eb.ref('debit')})`.as('charges'),
        sql<number>`sum(${eb.ref('credit')})`.as('payments'),
        sql<number>`sum(${eb.ref('debit')} - ${eb.ref('credit')})`.as('balance'),
      ]
    })
    .groupBy(['account', 'type', 'number', 'instalment'])
    .having((eb) => sql<SqlBool>`abs(sum(${eb.ref('debit')} - ${eb.ref('credit')})) >= 0.5`)
    .execute()
  return rows.map((row) => ({
    account: row.account,
    type: row.type,
    typeName: source.catalogues.documentTypes(row.type),
    number: Number(row.number),
    instalment: Number(row.instalment) || null,
    issuedOn: day(row.issuedOn),
    dueOn: dueOn({
      type: row.type,
      number: Number(row.number),
      instalment: Number(row.instalment) || null,
      issuedOn: day(row.issuedOn),
      dueOn: day(row.dueOn),
    }),
    charges: rounded(row.charges),
    payments: rounded(row.payments),
    balance: rounded(row.balance),
    daysOverdue: 0,
  }))
}

const documentMovements = (source: Source, code: string) =>
  countedMovements(source, code)
    .where((eb) => isReceivable(source, eb.ref('m.PctCod')))
    .where((eb) => sql<SqlBool>`${source.dialect.trimmed(eb.ref('m.MovTipDocRef'))} not in ('', '00')`)
    .select((eb) => {
      const { trimmed } = source.dialect
      const type = trimmed(eb.ref('m.MovTipDocRef'))
      const number = sql<number>`coalesce(${whole(eb.ref('m.MovNumDocRef'))}, 0)`
      const own = sql<number>`coalesce(${whole(eb.ref('m.NumDoc'))}, 0)`
      const names = sql<SqlBool>`${trimmed(eb.ref('m.TtdCod'))} = ${type} and ${own} = ${number}`
      return [
        trimmed(eb.ref('m.PctCod')).as('account'),
        type.as('type'),
        number.as('number'),
        (source.has('cwmovim', 'CuotaRef') ? orZero(eb.ref('m.CuotaRef')) : sql<number>`0`).as('instalment'),
        realDate(eb.ref('m.MovFe')).as('issued'),
        realDate(eb.ref('m.MovFv')).as('due'),
        orZero(eb.ref('m.MovDebe')).as('debit'),
        orZero(eb.ref('m.MovHaber')).as('credit'),
        oneIf(names).as('origin'),
      ]
    })

/** Issued, but in no balance yet. */
async function notBookedOf(source: Source, code: string, dueOn: DueDate): Promise<Account['notBooked']> {
  if (!source.has('iw_gsaen')) return []
  const { dialect } = source
  const rows = await dialect
    .first(
      salesOf(source, code)
        .leftJoin(bookedOf(source, code).as('b'), (join) =>
          join
            .on((eb) => dialect.sameKey(eb.ref('g.TtdCod'), eb.ref('b.type')))
            .on((eb) => sql<SqlBool>`${eb.ref('b.number')} = ${whole(eb.ref('g.Folio'))}`),
        )
        .where('b.number', 'is', null)
        .where((eb) => since(dialect, eb.ref('g.Fecha'), bookedSince(source)))
        .select(['g.Tipo', 'g.Folio', 'g.TtdCod'])
        .select((eb) => [
          dialect.day(eb.ref('g.Fecha')).as('issuedOn'),
          dialect.day(eb.ref('g.FechaVenc')).as('dueOn'),
          signed(eb.ref('g.Tipo'), eb.ref('g.Total')).as('total'),
        ])
        .orderBy('g.Fecha')
        .orderBy('g.Folio')
        .orderBy('g.Tipo')
        .orderBy('g.NroInt'),
      MOST_NOT_BOOKED,
    )
    .execute()
  return rows.map((row) => ({
    kind: kindOf(row.Tipo),
    folio: Number(row.Folio),
    issuedOn: day(row.issuedOn),
    dueOn: dueOn({
      type: row.TtdCod,
      number: Number(row.Folio),
      instalment: null,
      issuedOn: day(row.issuedOn),
      dueOn: day(row.dueOn),
    }),
    total: rounded(row.total),
  }))
}

async function termsOf({ db, dialect, has }: Source, code: string) {
  if (!has('cwtcvcl')) return undefined
  return dialect
    .first(
      db
        .selectFrom('cwtcvcl as v')
        .select(['v.ConVta', 'v.MtoCre'])
        .where((eb) => dialect.sameKey(eb.ref('v.CodAux'), code))
        .orderBy('v.CodAux'),
      1,
    )
    .executeTakeFirst()
}
