import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../../platform/server/database.ts'
import type { Ctx } from '../../../platform/server/context.ts'
import type { Kept } from '../erp.contract.ts'
import { FIRST_COMPANY, isStillRead, type ReadUnder } from './status.ts'
import type { LinkedCustomer, SnapshotRow } from './window.ts'

type Db = Ctx['db']

export const snapshotOf = (db: Db, customer: LinkedCustomer, panel: Kept): Promise<SnapshotRow | undefined> =>
  db
    .selectFrom('erpSnapshots')
    .select(['erpCode', 'payload', 'readAt'])
    .where('customerId', '=', customer.id)
    .where('company', '=', customer.company)
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
  // a customer deleted meanwhile, or of another code there, keeps no copy
  const customers = db
    .selectFrom('customers as c')
    .where('c.id', '=', customer.id)
    .where(codeIn(customer.company), '=', customer.erpCode)
    .where(isStillRead(under))
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('erpSnapshots')
    .columns(['customerId', 'company', 'panel', 'erpCode', 'payload', 'readAt'])
    .expression(
      customers.select([
        'id',
        sql<number>`${customer.company}::smallint`.as('company'),
        sql<string>`${panel}`.as('panel'),
        sql<string>`${row.erpCode}`.as('code'),
        sql<unknown>`${row.payload}::jsonb`.as('payload'),
        sql<Date>`${row.readAt}::timestamptz`.as('at'),
      ]),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['customerId', 'company', 'panel'])
        .doUpdateSet(row)
        .where((eb) => eb.or([eb('erpSnapshots.readAt', '<=', readAt), eb('erpSnapshots.erpCode', '<>', row.erpCode)])),
    )
    .executeTakeFirst()
  return Boolean(numInsertedOrUpdatedRows)
}

export const forgetSnapshot = (db: Database, customer: LinkedCustomer, panel: Kept) =>
  db
    .deleteFrom('erpSnapshots')
    .where('customerId', '=', customer.id)
    .where('company', '=', customer.company)
    .where('panel', '=', panel)
    .execute()

/** Those of the code that a customer has no more. */
export const forgetSnapshotsOf = (db: Db, customer: LinkedCustomer) =>
  db.deleteFrom('erpSnapshots').where('customerId', '=', customer.id).where('company', '=', customer.company).execute()

/** A customer of ours with its code in a company; null where it has none there. */
export async function linkedCustomer(db: Db, id: string, company: number): Promise<LinkedCustomer | undefined> {
  const { rows } = await sql<{ erpCode: string | null }>`
    select ${codeIn(company)} as erp_code from customers c where c.id = ${id}`.execute(db)
  return rows[0] && { id, company, erpCode: rows[0].erpCode }
}

/** Whether a customer still has the code by which something was read: it may be somebody else's there by now. */
export const hasCodeStill = async (db: Db, { id, company, erpCode }: LinkedCustomer): Promise<boolean> =>
  (await linkedCustomer(db, id, company))?.erpCode === erpCode

/** The code of customer `c` in a company of the ERP. */
export const codeIn = (company: number): RawBuilder<string | null> =>
  company === FIRST_COMPANY
    ? sql`c.erp_code`
    : sql`(select code from customer_erp_codes where customer_id = c.id and company = ${company})`

/** The copies belong to the books of a company: when they turn out to be others, they are worth nothing. */
export const forgetSnapshots = (db: Database, company: number) =>
  db.deleteFrom('erpSnapshots').where('company', '=', company).execute()

/**
 * What imports wrote is forgotten too: by the codes of another company nobody is gone, and what stands here of a customer
 * who has the same code there is kept as if it had been written by hand.
 */
export async function forgetCompany(db: Database, company: number): Promise<void> {
  await forgetSnapshots(db, company)
  await db.deleteFrom('erpCustomers').where('company', '=', company).execute()
}
