import { type Kysely, sql, type SqlBool } from 'kysely'
import type { Dialect } from './dialect.ts'
import type { Presence } from './presence.ts'
import type { Softland } from './tables.ts'

type Asked = { db: Kysely<Softland>; dialect: Dialect; has: Presence }

/**
 * The accounts on which, as the ERP says, customers owe: the general one of the company and those of single customers. Without this
 * limit a customer's purchases from us as a supplier, and cash, would mix in and turn the balance over.
 */
export function receivableAccounts({ db, dialect, has }: Asked) {
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

/** All of them, each once: the whole table of customers is read for it. A table that may not be read names none. */
export async function readReceivable(asked: Asked): Promise<string[]> {
  const lists = receivableAccounts(asked).map((accounts) =>
    accounts.execute().catch((error: unknown) => {
      if (!asked.dialect.isDenied(error)) throw error
      return []
    }),
  )
  const rows = (await Promise.all(lists)).flat()
  return [...new Set(rows.map(({ account }) => account))].sort()
}
