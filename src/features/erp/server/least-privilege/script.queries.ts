import type { Ctx } from '../../../../platform/server/context.ts'
import type { Answer, Input } from '../../../../platform/shared/contract.ts'
import { invalid, notAllowed } from '../../../../platform/shared/refusal.ts'
import { may } from '../../../auth/auth.rules.ts'
import type { ConnectionFields, erpSettingsApi } from '../../erp-settings.contract.ts'
import { isSameDatabase } from '../../erp-settings.rules.ts'
import { type DatabaseRead, dbaScript, isOwnLogin } from './dba-script.ts'

const LOGIN = 'atiende'
/** While nobody said which database the company has. */
const DATABASE = 'EMPRESA'

type InUse = {
  connection: ConnectionFields | null
  /** What is read of each, the first first. */
  companies: DatabaseRead[]
}

/**
 * A script for whoever administers the ERP's databases: all that are read, or the one that is asked for, saved or not.
 * `connection` is the one in use, none before the first.
 */
export async function readScript(
  ctx: Ctx,
  { connection, companies }: InUse,
  { query }: Input<typeof erpSettingsApi.script>,
): Promise<Answer<typeof erpSettingsApi.script>> {
  if (!may(ctx.actor, 'administer')) throw notAllowed()
  // whoever has a key of the API makes no login
  const inUse = connection && connection.kind !== 'softlandApi' ? connection.kind : undefined
  const kind = query.kind ?? inUse ?? 'sqlServer'
  const login = query.login ?? LOGIN
  if (!isOwnLogin(login)) throw invalid({ code: 'erp.own_login', field: 'login' })
  // of another server than the one in use nothing is known
  const covered = kind === inUse ? coveredBy(companies, query.database) : coveredBy([], query.database ?? DATABASE)
  const databases = covered.map(({ database }) => database)
  const whose = databases.length > 1 ? `${databases.length}-empresas` : asFileName(databases[0]!)
  const name = `atiende-${kind === 'sqlServer' ? 'sql-server' : 'postgresql'}-${whose}.sql`
  return { name, databases, text: dbaScript(kind, { login, companies: covered }) }
}

/** One that nobody saved may have its serials where the first has them. */
function coveredBy(companies: DatabaseRead[], database: string | undefined): DatabaseRead[] {
  if (database === undefined) return companies
  const same = companies.find((one) => isSameDatabase(one.database, database))
  return [{ database, serials: (same ?? companies[0])?.serials ?? null }]
}

const asFileName = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\w.-]+/g, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, 60) || 'empresa'
