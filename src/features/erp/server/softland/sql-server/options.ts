import type { ConnectionConfiguration, ConnectionOptions } from 'tedious'
import type { Encryption } from '../../../erp-settings.contract.ts'
import type { ErpConnection } from '../../connection.ts'

export type SqlServerConnection = Extract<ErpConnection, { kind: 'sqlServer' }>

/** In milliseconds: the ERP is busy with its own people, and we with ours. */
export const LIMITS = {
  /** To be told where an instance is. */
  lookup: 2_500,
  /** To reach the server, encrypt and log in. */
  connect: 5_000,
  /** From asking to the last row. */
  statement: 10_000,
  /** A connection nobody used for so long is closed. */
  idle: 11_000,
  /** To wait for one of the few connections. */
  acquire: 10_000,
  close: 1_000,
}
export type Limits = typeof LIMITS

const ENCRYPTION: Record<Encryption, ConnectionOptions> = {
  verified: { encrypt: true, trustServerCertificate: false },
  unverified: { encrypt: true, trustServerCertificate: true },
  // what SQL Server offered before TLS 1.2 was put into it, and OpenSSL 3 refuses
  old: {
    encrypt: true,
    trustServerCertificate: true,
    cryptoCredentialsDetails: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' },
  },
  none: { encrypt: false, trustServerCertificate: true },
}

/** How tedious is told to connect. The instance, if any, was looked up before: it is never told together with a port. */
export function optionsOf(connection: SqlServerConnection, port: number, limits: Limits): ConnectionConfiguration {
  const { host, user, password, database, encryption } = connection
  return {
    server: host,
    authentication: { type: 'default', options: { userName: user, password } },
    options: {
      ...ENCRYPTION[encryption],
      port,
      database,
      // triggers of Softland read the name into narrow columns
      appName: 'atiende',
      readOnlyIntent: true,
      useUTC: false,
      connectTimeout: limits.connect,
      // ours counts until the last row, this one only until the first
      requestTimeout: 0,
      // it takes a database that does not exist for one that is about to
      maxRetriesOnTransientErrors: 0,
      // a transaction that the server undoes by itself cannot be rolled back, and who asked would hear of that instead
      abortTransactionOnError: false,
    },
  }
}
