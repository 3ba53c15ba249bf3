import type pg from 'pg'
import type { ConnectionFields, Encryption, ErpChoices } from '../../erp-settings.contract.ts'
import type { Reason } from '../../../../platform/shared/refusal.ts'
import { sealedFor, whyNotConnection } from '../../erp-settings.rules.ts'
import type { Vault } from '../../../../platform/server/seal.ts'
import type { ErpConnection } from '../connection.ts'
import type { Erp } from '../erp.ts'
import { NOWHERE, type OwnPlace, whyNotApi } from '../softland-api/addresses.ts'
import type { SettingsRow } from './row.ts'
import type { OnFirstMoved } from './take-codes-along.ts'

/** How an ERP is reached from this installation. */
export type Reach = {
  vault: Vault
  /** Given when the program was started: what is saved does not count then. */
  given: ErpConnection | undefined
  open: (connection: ErpConnection, choices: ErpChoices) => Erp
  /** Where no API is, as it is ourselves. */
  own?: OwnPlace
  onFirstMoved?: OnFirstMoved
}

/** Why this cannot be where an ERP is, if so. What a name resolves to is looked at when it is called. */
export function whyNotReach({ own = NOWHERE }: Pick<Reach, 'own'>, fields: ConnectionFields): Reason | undefined {
  const { kind, host, port, encryption } = fields
  const why = whyNotConnection(fields)
  if (why || kind !== 'softlandApi') return why
  return whyNotApi({ host, port: port ?? (encryption === 'none' ? 80 : 443) }, own)
}

/** The password that is kept for the saved connection; undefined when there is none, null when it does not open. */
export async function keptPassword({ vault }: Reach, row: SettingsRow): Promise<string | null | undefined> {
  if (!row.connection || !row.passwordSealed) return undefined
  const opened = await vault.unseal(sealedFor(row.connection), row.passwordSealed).catch((error: Error) => {
    console.error(new Date().toISOString(), error.message) // whoever installed it can mend the file
    return undefined
  })
  return opened ?? null
}

/** The fields of the form and a password, as the drivers take them. */
export function connectionOf(fields: ConnectionFields, password: string): ErpConnection {
  if (fields.kind !== 'postgres') return { ...fields, kind: fields.kind, password }
  const { host, port, database, user, encryption } = fields
  return {
    kind: 'postgres',
    config: { host, port: port ?? 5432, database, user, password, ssl: SSL[encryption] },
  }
}

const SSL: Record<Encryption, pg.PoolConfig['ssl']> = {
  verified: true,
  unverified: { rejectUnauthorized: false },
  // which OpenSSL 3 refuses without being asked twice
  old: { rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' },
  none: false,
}

/** The same server, another of its databases. */
export function atDatabase(connection: ErpConnection, database: string): ErpConnection {
  if (connection.kind !== 'postgres') return { ...connection, database }
  const { connectionString, ...config } = connection.config
  const url = connectionString ? URL.parse(connectionString) : null
  if (!url) return { ...connection, config: { ...connection.config, database } }
  url.pathname = `/${encodeURI(database)}` // what its reader undoes
  return { ...connection, config: { ...config, connectionString: url.href } }
}

/** What is shown of a connection that was given to the program: everything but the password. */
export function fieldsOf(given: ErpConnection): ConnectionFields {
  if (given.kind !== 'postgres') {
    const { password: _, ...fields } = given
    return fields
  }
  const { config } = given
  const url = config.connectionString ? URL.parse(config.connectionString) : null
  const ssl = config.ssl ?? url?.searchParams.get('sslmode') ?? url?.searchParams.get('ssl')
  return {
    kind: 'postgres',
    host: plain(url?.hostname) || url?.searchParams.get('host') || config.host || 'localhost',
    port: Number(url?.port) || Number(config.port) || null,
    instance: null,
    database: plain(url?.pathname.slice(1)) || config.database || NOT_SAID,
    user: plain(url?.username) || config.user || NOT_SAID,
    encryption: encryptionOf(ssl),
  }
}

/** The password of a connection that was given; '' where there is none. */
export function passwordOf(given: ErpConnection): string {
  if (given.kind !== 'postgres') return given.password
  const { password, connectionString } = given.config
  if (typeof password === 'string') return password
  return plain(connectionString && URL.parse(connectionString)?.password) ?? ''
}

const NOT_SAID = '—'

/** Without its percent signs, where they stand for something. */
function plain(text: string | undefined): string | undefined {
  try {
    return text && decodeURIComponent(text)
  } catch {
    return text
  }
}

function encryptionOf(ssl: unknown): Encryption {
  if (!ssl || ssl === 'disable' || ssl === 'false') return 'none'
  if (typeof ssl !== 'object') return ssl === 'no-verify' ? 'unverified' : 'verified'
  return (ssl as { rejectUnauthorized?: boolean }).rejectUnauthorized === false ? 'unverified' : 'verified'
}
