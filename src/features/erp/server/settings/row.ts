import type { Ctx } from '../../../../platform/server/context.ts'
import { type ConnectionFields, type ErpChoices, serialsMapping } from '../../erp-settings.contract.ts'
import { USUAL_CHOICES } from '../connection.ts'

/** What the company has saved of its ERP. */
export type SettingsRow = {
  connection: ConnectionFields | null
  passwordSealed: Buffer | null
  choices: ErpChoices
  /** 0 while nothing was saved. */
  version: number
  savedAt: Date | null
  savedBy: string | null
}

const NOTHING: SettingsRow = {
  connection: null,
  passwordSealed: null,
  choices: USUAL_CHOICES,
  version: 0,
  savedAt: null,
  savedBy: null,
}

export async function settingsRow(db: Ctx['db']): Promise<SettingsRow> {
  const row = await db
    .selectFrom('erpSettings')
    .innerJoin('people', 'people.id', 'erpSettings.savedBy')
    .select(['connection', 'passwordSealed', 'accounts', 'dueBy', 'serials', 'erpSettings.version', 'savedAt'])
    .select('people.name as savedBy')
    .executeTakeFirst()
  if (!row) return NOTHING
  const { accounts, dueBy, serials, ...rest } = row
  return {
    ...rest,
    connection: row.connection as ConnectionFields | null,
    choices: { accounts, dueBy: dueBy as ErpChoices['dueBy'], serials: serialsOf(serials) },
  }
}

/** What cannot stand in a statement is none, whoever wrote it into the database. */
const serialsOf = (kept: unknown): ErpChoices['serials'] => serialsMapping.safeParse(kept).data ?? null
