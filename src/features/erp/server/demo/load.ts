import type pg from 'pg'
import type { DemoErpCustomer } from './customers.ts'

/**
 * Makes schema `softland` anew in an existing database and fills it with a believable company: the given customers and
 * some more that only the ERP has. The same customers and the same day give the same rows.
 */
export async function loadSoftlandDemo(
  _connection: pg.ClientConfig,
  _customers: DemoErpCustomer[],
  _now: Date,
): Promise<void> {}
