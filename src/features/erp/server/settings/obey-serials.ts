import { isDeepStrictEqual } from 'node:util'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Input } from '../../../../platform/shared/contract.ts'
import { invalid } from '../../../../platform/shared/refusal.ts'
import type { ConnectionFields, ErpChoices, erpSettingsApi, SerialsLack } from '../../erp-settings.contract.ts'
import { isSameDatabase, isSamePlace, mayKeepPassword } from '../../erp-settings.rules.ts'
import type { ErpConnection } from '../connection.ts'
import { atDatabase, connectionOf, keptPassword, type Reach } from './reach.ts'
import { type SettingsRow, settingsRow } from './row.ts'
import { within } from './within.ts'

type Body = Input<typeof erpSettingsApi.save>['body']

const MOST_MS = 6_000
/** It is only granted after it was chosen: what the login may not read yet is no reason. */
const REASONS: Partial<Record<SerialsLack['code'], string>> = {
  noTable: 'erp.serials_no_table',
  noColumn: 'erp.serials_no_column',
  otherType: 'erp.serials_other_type',
}

type Company = {
  /** None: the one that the connection names. */
  database: string | undefined
  choices: ErpChoices
  before: ErpChoices | undefined
  path: string
}

/**
 * Refuses a table of serials that the company's books do not have, or not with these columns. Only what is chosen anew is
 * looked up, and an ERP that does not answer refuses nothing: it may be down today.
 */
export async function obeySerials(ctx: Ctx, reach: Reach, body: Body): Promise<void> {
  const row = await settingsRow(ctx.db)
  const stays = (database: string | undefined) =>
    reach.given || isSamePlace(at(row.connection, database), at(body.connection, database))
  const first = { database: undefined, choices: body.choices, before: row.choices, path: 'choices' }
  const others = (body.others ?? []).map(({ database, choices }, place) => ({
    database,
    choices,
    before: row.others.find((one) => isSameDatabase(one.database, database))?.choices,
    path: `others.${place}.choices`,
  }))
  const anew = [first, ...others].filter(
    ({ database, choices, before }) =>
      choices.serials && !(stays(database) && isDeepStrictEqual(choices.serials, before?.serials)),
  )
  if (!anew.length) return
  const connection = await reached(reach, row, body)
  if (!connection) return
  const reasons = await Promise.all(anew.map((company) => reasonsOf(reach, connection, company)))
  if (reasons.flat().length) throw invalid(...reasons.flat())
}

const at = (connection: ConnectionFields | null, database: string | undefined) =>
  connection && { ...connection, database: database ?? connection.database }

async function reasonsOf(reach: Reach, connection: ErpConnection, { database, choices, path }: Company) {
  const { serials } = choices
  if (!serials) return []
  const lacks = await lacksOf(reach, database ? atDatabase(connection, database) : connection, choices)
  return lacks.flatMap(({ field, code }) => {
    const at = field === 'table' ? `${path}.serials.table` : `${path}.serials.columns.${field}`
    const name = field === 'table' ? serials.table : (serials.columns[field] ?? '')
    return REASONS[code] ? [{ code: REASONS[code], field: at, values: { name, table: serials.table } }] : []
  })
}

/** None when no password may be sent there; whoever saves hears of that anyway. */
async function reached(reach: Reach, row: SettingsRow, body: Body): Promise<ErpConnection | undefined> {
  const { connection, password } = body
  if (reach.given) return reach.given
  if (!connection) return undefined
  if (password !== undefined) return connectionOf(connection, password)
  if (!row.connection || !row.passwordSealed) return connectionOf(connection, '')
  if (!mayKeepPassword(row.connection, connection)) return undefined
  const kept = await keptPassword(reach, row)
  return kept === null ? undefined : connectionOf(connection, kept ?? '')
}

async function lacksOf(reach: Reach, connection: ErpConnection, choices: ErpChoices): Promise<SerialsLack[]> {
  let erp: ReturnType<Reach['open']> | undefined
  try {
    erp = reach.open(connection, choices)
    return await within(MOST_MS, erp.serialsLack())
  } catch {
    return []
  } finally {
    // nobody waits for an ERP that is slow to let go
    void erp?.stop().catch(() => undefined)
  }
}
