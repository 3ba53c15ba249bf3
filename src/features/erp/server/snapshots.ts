import { sql } from 'kysely'
import type { Database } from '../../../platform/server/database.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Kept } from '../erp.contract.ts'
import type { LinkedCustomer, SnapshotRow } from './window.ts'

type Db = Ctx['db']

export const snapshotOf = (db: Db, customer: LinkedCustomer, panel: Kept): Promise<SnapshotRow | undefined> =>
  db
    .selectFrom('erpSnapshots')
    .select(['erpCode', 'payload', 'readAt'])
    .where('customerId', '=', customer.id)
    .where('panel', '=', panel)
    .where('erpCode', '=', customer.erpCode)
    .executeTakeFirst()

/** Keeps what was read; an older reading that arrives late does not replace a newer one. */
export async function keepSnapshot(
  db: Database,
  customer: LinkedCustomer,
  panel: Kept,
  { payload, readAt }: { payload: unknown; readAt: Date },
): Promise<void> {
  const row = { erpCode: customer.erpCode!, payload: JSON.stringify(payload), readAt }
  // a customer deleted meanwhile keeps no copy
  const customers = db.selectFrom('customers').where('id', '=', customer.id)
  await db
    .insertInto('erpSnapshots')
    .columns(['customerId', 'panel', 'erpCode', 'payload', 'readAt'])
    .expression(
      customers.select([
        'id',
        sql<string>`${panel}`.as('panel'),
        sql<string>`${row.erpCode}`.as('code'),
        sql<unknown>`${row.payload}::jsonb`.as('payload'),
        sql<Date>`${row.readAt}::timestamptz`.as('at'),
      ]),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['customerId', 'panel'])
        .doUpdateSet(row)
        .where((eb) => eb.or([eb('erpSnapshots.readAt', '<=', readAt), eb('erpSnapshots.erpCode', '<>', row.erpCode)])),
    )
    .execute()
}

export const forgetSnapshot = (db: Database, customer: LinkedCustomer, panel: Kept) =>
  db.deleteFrom('erpSnapshots').where('customerId', '=', customer.id).where('panel', '=', panel).execute()

/** Our customers who have an ERP code, and the customer itself. */
export const linkedCustomer = (db: Db, id: string): Promise<LinkedCustomer | undefined> =>
  db.selectFrom('customers').select(['id', 'erpCode']).where('id', '=', id).executeTakeFirst()

/** The copies belong to one company: when the ERP turns out to be of another, they are worth nothing. */
export const forgetSnapshots = (db: Database) => db.deleteFrom('erpSnapshots').execute()

/**
 * What imports wrote is forgotten too: by the codes of another company nobody is gone, and what stands here of a customer
 * who has the same code there is kept as if it had been written by hand.
 */
export async function forgetCompany(db: Database): Promise<void> {
  await forgetSnapshots(db)
  await db.deleteFrom('erpCustomers').execute()
}
