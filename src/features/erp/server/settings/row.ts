import type { Ctx } from '../../../../platform/server/context.ts'
import { type ConnectionFields, type ErpChoices, serialsMapping } from '../../erp-settings.contract.ts'
import { USUAL_CHOICES } from '../connection.ts'

/** Another company of the server that the connection names. */
export type OtherCompany = { company: number; database: string; choices: ErpChoices }

/** What the company has saved of its ERP. */
export type SettingsRow = {
  connection: ConnectionFields | null
  passwordSealed: Buffer | null
  choices: ErpChoices
  /** Other companies of the same server that are read, in order of number. */
  others: OtherCompany[]
  /** 0 while nothing was saved. */
  version: number
  savedAt: Date | null
  savedBy: string | null
}

const NOTHING: SettingsRow = {
  connection: null,
  passwordSealed: null,
  choices: USUAL_CHOICES,
  others: [],
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
  const others = await readOthers(db)
  if (!row) return { ...NOTHING, others }
  const { accounts, dueBy, serials, ...rest } = row
  const choices = choicesOf({ accounts, dueBy, serials })
  return { ...rest, connection: row.connection as ConnectionFields | null, choices, others }
}

async function readOthers(db: Ctx['db']): Promise<OtherCompany[]> {
  const rows = await db
    .selectFrom('erpCompanies')
    .select(['number', 'database', 'accounts', 'dueBy', 'serials'])
    .where('used', '=', true)
    .orderBy('number')
    .execute()
  return rows.map(({ number, database, ...kept }) => ({ company: number, database, choices: choicesOf(kept) }))
}

const choicesOf = ({ accounts, dueBy, serials }: { accounts: string[]; dueBy: string; serials: unknown }) => ({
  accounts,
  dueBy: dueBy as ErpChoices['dueBy'],
  serials: serialsOf(serials),
})

/** What cannot stand in a statement is none, whoever wrote it into the database. */
const serialsOf = (kept: unknown): ErpChoices['serials'] => serialsMapping.safeParse(kept).data ?? null
