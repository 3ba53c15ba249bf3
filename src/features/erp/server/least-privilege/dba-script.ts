import type { SerialsMapping } from '../../erp-settings.contract.ts'
import { postgresScript } from './postgres-script.ts'
import { sqlServerScript } from './sql-server-script.ts'

/** A database that is read, and the table of serials that was chosen in it. */
export type DatabaseRead = { database: string; serials: SerialsMapping | null }

/** A login, and the databases of companies that it reads: one at least. */
export type Reader = { login: string; companies: DatabaseRead[] }

/** Names of the servers and of the ERP itself: to forbid them to write would stop the ERP. */
const TAKEN = new Set(['sa', 'dbo', 'guest', 'public', 'sys', 'information_schema', 'postgres', 'softland', 'none'])

/** Whether a login of this name can be made for Atiende alone. */
export const isOwnLogin = (login: string): boolean =>
  /^[a-z_][\w.@$#-]{0,59}$/i.test(login) && !TAKEN.has(login.toLowerCase()) && !/^pg_/i.test(login)

/**
 * What the database administrator of the ERP runs so that Atiende reads the columns in `tables.ts`, those of the table of
 * serials that each company chose, and nothing else: the same tables keep passwords, and their neighbours private keys. It
 * may be run again after an update. Every column is looked for on the spot, so that it runs whatever this version of
 * Softland lacks: what Atiende itself sees before its login has these rights is not all there is.
 */
export const dbaScript = (kind: 'sqlServer' | 'postgres', reader: Reader): string =>
  kind === 'sqlServer' ? sqlServerScript(reader) : postgresScript(reader)
