import { type Expression, expressionBuilder, sql, type SqlBool } from 'kysely'
import { before } from './expressions.ts'
import { text } from './read.ts'
import { receivableAccounts } from './receivable.ts'
import { dayAfter, type Source } from './source.ts'
import type { Softland } from './tables.ts'

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
export const chosenAccounts = ({ choices }: Pick<Source, 'choices'>): string[] =>
  choices.accounts.flatMap((account) => text(account) ?? [])

/** A company with more than these has one for each customer: they are looked up where they are needed. */
const MOST_LISTED = 200

/** Whether the account is one on which customers owe. */
export function isReceivable(source: Source, account: Expression<string | null>) {
  const trimmed = source.dialect.trimmed(account)
  const chosen = chosenAccounts(source)
  const accounts = chosen.length ? chosen : source.catalogues.receivable
  if (!accounts.length) return sql<SqlBool>`1 = 0`
  if (accounts === chosen || accounts.length <= MOST_LISTED)
    return expressionBuilder<Softland, never>()(trimmed, 'in', accounts)
  const among = receivableAccounts(source).map((accounts) => sql`${trimmed} in ${accounts}`)
  return sql<SqlBool>`(${sql.join(among, sql` or `)})`
}
