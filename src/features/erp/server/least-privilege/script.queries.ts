import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { ConnectionFields, erpSettingsApi, SerialsMapping } from '../../erp-settings.contract.ts'
import { dbaScript, isOwnLogin } from './dba-script.ts'

const LOGIN = 'atiende'
/** While nobody said which database the company has. */
const DATABASE = 'EMPRESA'

type InUse = {
  connection: ConnectionFields | null
  /** What is read of each, the first first. */
  companies: { database: string; serials: SerialsMapping | null }[]
}

/** A script for whoever administers the ERP's database; `connection` is the one in use, none before the first. */
export async function readScript(
  ctx: Ctx,
  { connection, companies }: InUse,
  { query }: Input<typeof erpSettingsApi.script>,
): Promise<Answer<typeof erpSettingsApi.script>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  const login = query.login ?? LOGIN
  if (!isOwnLogin(login)) throw invalid({ code: 'erp.own_login', field: 'login' })
  const database = query.database ?? connection?.database ?? DATABASE
  const same = companies.find((one) => one.database.toLowerCase() === database.toLowerCase())
  const serials = (same ?? companies[0])?.serials ?? null
  const kind = connection?.kind ?? 'sqlServer'
  const name = `atiende-${kind === 'sqlServer' ? 'sql-server' : 'postgresql'}-${asFileName(database)}.sql`
  return { name, text: dbaScript(kind, { login, database, serials }) }
}

const asFileName = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60) || 'empresa'
