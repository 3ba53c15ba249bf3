import { isSameDatabase, mayHaveOthers, type Place, placeOf } from '../../erp-settings.rules.ts'
import type { ConnectionFields, ErpChoices } from '../../erp-settings.contract.ts'
import { FIRST_COMPANY, type ReadUnder } from '../status.ts'
import { fieldsOf, type Reach } from './reach.ts'
import type { SettingsRow } from './row.ts'

export type CompanyRead = { under: ReadUnder; database: string; choices: ErpChoices }

/** The connection in use, whoever gave it; null when there is no ERP. */
export const connectionInUse = (
  { given }: Reach,
  { connection }: Pick<SettingsRow, 'connection'>,
): ConnectionFields | null => (given ? fieldsOf(given) : connection)

/** Every company that these settings have us read, the first first, and from where. */
export function companiesOf(
  reach: Reach,
  row: Pick<SettingsRow, 'connection' | 'choices' | 'others' | 'version'>,
): CompanyRead[] {
  const fields = connectionInUse(reach, row)
  const at = (database: string): Place | null => fields && placeOf({ ...fields, database })
  const first = { company: FIRST_COMPANY, database: fields?.database ?? '', choices: row.choices }
  // without a server there is nowhere to read the others from; one that was given may be that of another of them
  const others = fields && mayHaveOthers(fields) ? row.others : []
  const apart = others.filter(({ database }) => !isSameDatabase(database, first.database))
  return [first, ...apart].map(({ company, database, choices }) => ({
    under: { company, version: row.version, place: at(database) },
    database,
    choices,
  }))
}
