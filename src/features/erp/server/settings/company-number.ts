import type { Ctx } from '../../../../platform/server/context.ts'
import { isSameDatabase } from '../../erp-settings.rules.ts'

/**
 * The number that belongs to a database, read or left; undefined for one that never had any. Which names are the same is
 * said by one rule: what PostgreSQL takes for a small letter depends on how it was set up.
 */
export async function numberOfDatabase({ db }: Pick<Ctx, 'db'>, database: string): Promise<number | undefined> {
  const all = await db.selectFrom('erpCompanies').select(['number', 'database']).orderBy('number').execute()
  return all.find((one) => isSameDatabase(one.database, database))?.number
}
