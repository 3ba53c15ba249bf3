import { sql } from 'kysely'
import type { Database } from '../../../platform/server/database.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Kept } from '../erp.contract.ts'
import { isStillRead, type ReadUnder } from './status.ts'
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

type Read = { payload: unknown; readAt: Date; under: ReadUnder }

/**
 * Keeps what was read; an older reading that arrives late does not replace a newer one, and what is read of an ERP that
 * the settings no longer name is not kept. Whether it was kept.
 */
export async function keepSnapshot(
  db: Database,
  customer: LinkedCustomer,
  panel: Kept,
  { payload, readAt, under }: Read,
): Promise<boolean> {
  const row = { erpCode: customer.erpCode!, payload: JSON.stringify(payload), readAt }
  // a customer deleted meanwhile keeps no copy
  const customers = db.selectFrom('customers').where('id', '=', customer.id).where(isStillRead(under))
  const { numInsertedOrUpdatedRows } = await db
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
    .executeTakeFirst()
  return Boolean(numInsertedOrUpdatedRows)
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
