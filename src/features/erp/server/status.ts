import { sql, type SqlBool } from 'kysely'
import type { Database } from '../../../platform/server/database.ts'
import type { Place } from '../erp-settings.rules.ts'
import type { ErpModules } from './erp.ts'

/** What every process knows of a company of the ERP, in one row. */
export type StatusRow = {
  modules: Pick<ErpModules, 'panels' | 'missing'> | null
  companyName: string | null
  modulesReadAt: Date | null
  lastContactAt: Date | null
  lastFailureAt: Date | null
  lastFailure: string | null
}

/**
 * The settings that an ERP is read under. A process that has not yet heard of a save reads the former ERP: what it finds
 * there is noted nowhere.
 */
export type ReadUnder = {
  /** Of which company; the first is 1. */
  company: number
  /** 0 while nothing was saved. */
  version: number
  place: Place | null
}
/** The company that the connection names. */
export const FIRST_COMPANY = 1

/** Of an ERP that no settings name. */
export const unnamed = (company: number): ReadUnder => ({ company, version: 0, place: null })
export const UNNAMED = unnamed(FIRST_COMPANY)

/** Held by whoever exchanges the ERP, or forgets what is known of a company. */
export const ERP_LOCK = 'erp-settings'

export async function readStatus(db: Database, company: number): Promise<StatusRow | undefined> {
  const row = await db
    .selectFrom('erpStatus')
    .select(['modules', 'companyName', 'modulesReadAt', 'lastContactAt', 'lastFailureAt', 'lastFailure'])
    .where('company', '=', company)
    .executeTakeFirst()
  return row && { ...row, modules: row.modules as StatusRow['modules'] }
}

/** The ERP is still read under these settings; while nobody has noted anything, any will do. */
export const isStillRead = ({ company, version, place }: ReadUnder) =>
  sql<SqlBool>`not exists (
    select from erp_status where company = ${company} and (settings_version <> ${version}
      or place is distinct from ${place && JSON.stringify(place)}::jsonb))`

/** The same, asked for by itself. */
export async function isReadStill(db: Database, under: ReadUnder): Promise<boolean> {
  const { rows } = await sql<{ still: boolean }>`select ${isStillRead(under)} as still`.execute(db)
  return rows[0]!.still
}

export const noteModules = (db: Database, under: ReadUnder, { companyName, panels, missing }: ErpModules, at: Date) =>
  note(db, under, {
    modules: JSON.stringify({ panels, missing }),
    companyName,
    modulesReadAt: at,
    lastContactAt: at,
  })

export const noteContact = (db: Database, under: ReadUnder, at: Date) => note(db, under, { lastContactAt: at })

export const noteFailure = (db: Database, under: ReadUnder, lastFailure: string, at: Date) =>
  note(db, under, { lastFailure, lastFailureAt: at })

type Change = Partial<Omit<StatusRow, 'modules'>> & { modules?: string; discovery?: string; discoveredAt?: Date }

/** Notes what was found, unless the ERP is read under other settings by now; whether it was noted. */
export async function note(db: Database, { company, version, place }: ReadUnder, change: Change): Promise<boolean> {
  const told = place && JSON.stringify(place)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('erpStatus')
    .values({ ...change, company, settingsVersion: version, place: told })
    .onConflict((conflict) =>
      conflict
        .column('company')
        .doUpdateSet(change)
        // looked at in the row as it is once nobody else writes it
        .where('erpStatus.settingsVersion', '=', version)
        .where('erpStatus.place', 'is not distinct from', sql<string | null>`${told}::jsonb`),
    )
    .executeTakeFirst()
  return Boolean(numInsertedOrUpdatedRows)
}

/** From now on what is read under these settings is noted. Without a place, the last one stays: the next may be the same. */
export async function noteSettings(db: Database, { company, version, place }: ReadUnder): Promise<void> {
  const change = { settingsVersion: version, ...(place && { place: JSON.stringify(place) }) }
  await db
    .insertInto('erpStatus')
    .values({ company, ...change })
    .onConflict((conflict) => conflict.column('company').doUpdateSet(change))
    .execute()
}

/** The settings that what is noted was read under. */
export async function readUnder(db: Database, company: number): Promise<ReadUnder> {
  const row = await db
    .selectFrom('erpStatus')
    .select(['settingsVersion', 'place'])
    .where('company', '=', company)
    .executeTakeFirst()
  return row ? { company, version: row.settingsVersion, place: row.place as Place | null } : unnamed(company)
}
