import { type Expression, sql, type SqlBool } from 'kysely'
import { before } from './expressions.ts'
import { text } from './read.ts'
import { dayAfter, type Source } from './source.ts'

const OPENING = '00000000'

/**
 * Movements of a customer that count today, on any account: in vouchers in force (drafts keep their movements and
 * would show payments that nobody made) and up to today. The opening voucher of each year repeats what was open,
 * so only that of the earliest year counts.
 */
export const countedMovements = ({ db, dialect, today }: Source, code: string) =>
  db
    .selectFrom('cwmovim as m')
    .innerJoin('cwcpbte as c', (join) => join.onRef('c.CpbAno', '=', 'm.CpbAno').onRef('c.CpbNum', '=', 'm.CpbNum'))
    .where((eb) => dialect.sameKey(eb.ref('m.CodAux'), code))
    .where('c.CpbEst', '=', 'V')
    .where((eb) => before(dialect, eb.ref('c.CpbFec'), dayAfter(today)))
    .where((eb) =>
      eb.or([
        eb('c.CpbNum', '<>', OPENING),
        eb(
          'c.CpbAno',
          '=',
          eb.selectFrom('cwcpbte as z').select((z) => z.fn.min('z.CpbAno').as('earliest')),
        ),
      ]),
    )

/** Accounts that the company chose; none: those that the ERP names. */
export const chosenAccounts = ({ choices }: Source): string[] =>
  choices.accounts.flatMap((account) => text(account) ?? [])

/**
 * The accounts on which, as the ERP says, customers owe: the general one of the company and those of single customers. Without this
 * limit a customer's purchases from us as a supplier, and cash, would mix in and turn the balance over.
 */
export function receivableAccounts({ db, dialect, has }: Source) {
  const own = (column: 'CtaCliente' | 'CtaCliMonExt') =>
    db
      .selectFrom('cwtauxi as x')
      .distinct()
      .select((eb) => dialect.trimmed(eb.ref(`x.${column}`)).as('account'))
      .where((eb) => sql<SqlBool>`${dialect.trimmed(eb.ref(`x.${column}`))} <> ''`)
  const general = db
    .selectFrom('iwparam as p')
    .distinct()
    .select((eb) => dialect.trimmed(eb.ref('p.CtaCliente')).as('account'))
    .where((eb) => sql<SqlBool>`${dialect.trimmed(eb.ref('p.CtaCliente'))} <> ''`)
  return [
    ...(has('iwparam') ? [general] : []),
    ...(has('cwtauxi', 'CtaCliente') ? [own('CtaCliente')] : []),
    ...(has('cwtauxi', 'CtaCliMonExt') ? [own('CtaCliMonExt')] : []),
  ]
}

export function isReceivable(source: Source, account: Expression<string | null>) {
  const trimmed = source.dialect.trimmed(account)
  const chosen = chosenAccounts(source)
  if (chosen.length) return sql<SqlBool>`${trimmed} in (${sql.join(chosen)})`
  const among = receivableAccounts(source).map((accounts) => sql`${trimmed} in ${accounts}`)
  return among.length ? sql<SqlBool>`(${sql.join(among, sql` or `)})` : sql<SqlBool>`1 = 0`
}
