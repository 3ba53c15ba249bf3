import { sql } from 'kysely'
import type { Database } from '../../../../platform/server/database.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { type Discovery, discovery } from '../../erp-settings.contract.ts'
import type { Line } from '../line.ts'

/** What was found the last time; none when it was kept by a release that told it otherwise. */
export async function readDiscovered(db: Ctx['db']): Promise<Discovery | null> {
  const row = await db.selectFrom('erpStatus').select('discovery').executeTakeFirst()
  const kept = discovery.safeParse(row?.discovery)
  return kept.success ? kept.data : null
}

/** Kept without the customers of the sample: what they owe is read when somebody looks. */
export async function keepDiscovered(db: Ctx['db'], found: Discovery): Promise<void> {
  const change = { discovery: JSON.stringify({ ...found, sample: [] }), discoveredAt: new Date(found.at) }
  await db
    .insertInto('erpStatus')
    .values(change)
    .onConflict((conflict) => conflict.column('singleton').doUpdateSet(change))
    .execute()
}

/** Looks at the ERP anew and keeps what is there; false when it did not answer. */
export async function discoverAnew(db: Database, line: Line): Promise<boolean> {
  if (!line.hasErp()) return true
  const asked = await line.ask((erp) => erp.discover())
  if (asked.problem) return false
  await keepDiscovered(db, asked.value)
  return true
}

/** What was known of the ERP that is left; copies of other books are forgotten with it, so nobody compares the companies. */
export const forgetDiscovered = (db: Ctx['db'], { samePlace }: { samePlace: boolean }) =>
  db
    .updateTable('erpStatus')
    .set({ discovery: null, discoveredAt: null, lastContactAt: null, lastFailureAt: null, lastFailure: null })
    .$if(!samePlace, (query) => query.set({ modules: sql`null`, modulesReadAt: null, companyName: null }))
    .execute()
