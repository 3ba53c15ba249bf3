import type { Kysely } from 'kysely'
import type { SerialsLack, SerialsMapping } from '../../../erp-settings.contract.ts'
import { isWholeNumber, mapped } from '../../../serials.rules.ts'
import type { Dialect } from '../dialect.ts'
import { catalogueOf } from '../discovery/catalogue.ts'
import type { Softland } from '../tables.ts'

/**
 * The chosen table of serials by the names the catalogue has, or what it lacks; neither when none is chosen. Where serials
 * are numbers they can be compared with numbers alone.
 */
export type SerialsPlace = { mapping: SerialsMapping | null; lacks: SerialsLack[]; areNumbers?: boolean }

/**
 * Looks the chosen names up in the catalogue of the ERP. What is put into statements are the names that stand there, never
 * those that were sent to us.
 */
export async function readSerialsPlace(
  db: Kysely<Softland>,
  dialect: Dialect,
  chosen: SerialsMapping | null,
): Promise<SerialsPlace> {
  if (!chosen) return { mapping: null, lacks: [] }
  const { rows } = await catalogueOf(dialect).columns(chosen.table).execute(db)
  const found = rows.map(({ name, column, type, may }) => ({ table: name, name: column, type, mayRead: Boolean(may) }))
  const place = mapped(chosen, found)
  const { mapping } = place
  const serial = found.find(({ table, name }) => table === mapping?.table && name === mapping.columns.serial)
  return { ...place, areNumbers: serial !== undefined && isWholeNumber(serial.type) }
}
