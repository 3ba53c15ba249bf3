import { sql } from 'kysely'
import type { Database } from '../../../../platform/server/database.ts'
import type { Ctx } from '../../../../platform/server/context.ts'
import { type Discovery, discovery } from '../../erp-settings.contract.ts'
import type { Line } from '../line.ts'
import { note, type ReadUnder } from '../status.ts'

/** What was found the last time; none when it was kept by a release that told it otherwise. */
export async function readDiscovered(db: Ctx['db'], company: number): Promise<Discovery | null> {
  const row = await db.selectFrom('erpStatus').select('discovery').where('company', '=', company).executeTakeFirst()
  const kept = discovery.safeParse(row?.discovery)
  return kept.success ? kept.data : null
}

/** Kept without the customers of the sample, and what was sold: that is read when somebody looks. */
export async function keepDiscovered(db: Ctx['db'], under: ReadUnder, found: Discovery): Promise<void> {
  const serialsFound = found.serialsFound && { ...found.serialsFound, sold: [] }
  const discovery = JSON.stringify({ ...found, serialsFound, sample: [] })
  await note(db, under, { discovery, discoveredAt: new Date(found.at) })
}

/** Looks at the ERP anew and keeps what is there; false when it did not answer. */
export async function discoverAnew(db: Database, line: Line): Promise<boolean> {
  if (!line.hasErp()) return true
  const under = line.under()
  const asked = await line.ask((erp) => erp.discover())
  if (asked.problem) return false
  await keepDiscovered(db, under, asked.value)
  return true
}

/** What was known of the ERP that is left; copies of other books are forgotten with it, so nobody compares the companies. */
export const forgetDiscovered = (db: Ctx['db'], company: number, { samePlace }: { samePlace: boolean }) =>
  db
    .updateTable('erpStatus')
    .where('company', '=', company)
    .set({ discovery: null, discoveredAt: null, lastContactAt: null, lastFailureAt: null, lastFailure: null })
    .$if(!samePlace, (query) => query.set({ modules: sql`null`, modulesReadAt: null, companyName: null }))
    .execute()
