import type { Database } from '../../../platform/server/database.ts'
import type { ErpModules } from './erp.ts'

/** What every process knows of the ERP, in one row. */
export type StatusRow = {
  modules: Pick<ErpModules, 'panels' | 'missing'> | null
  companyName: string | null
  modulesReadAt: Date | null
  lastContactAt: Date | null
  lastFailureAt: Date | null
  lastFailure: string | null
}

export async function readStatus(db: Database): Promise<StatusRow | undefined> {
  const row = await db
    .selectFrom('erpStatus')
    .select(['modules', 'companyName', 'modulesReadAt', 'lastContactAt', 'lastFailureAt', 'lastFailure'])
    .executeTakeFirst()
  return row && { ...row, modules: row.modules as StatusRow['modules'] }
}

export const noteModules = (db: Database, { companyName, panels, missing }: ErpModules, at: Date) =>
  note(db, { modules: JSON.stringify({ panels, missing }), companyName, modulesReadAt: at, lastContactAt: at })

export const noteContact = (db: Database, at: Date) => note(db, { lastContactAt: at })

export const noteFailure = (db: Database, lastFailure: string, at: Date) => note(db, { lastFailure, lastFailureAt: at })

type Change = Partial<Omit<StatusRow, 'modules'>> & { modules?: string }

async function note(db: Database, change: Change) {
  await db
    .insertInto('erpStatus')
    .values(change)
    .onConflict((conflict) => conflict.column('singleton').doUpdateSet(change))
    .execute()
}
