import type { Client } from '../../../../app/server/testing/harness.ts'
import type { ConnectionFields, ErpChoices } from '../../erp-settings.contract.ts'

export const ADDRESS = '/api/settings/erp'
export const SECRET = 'Clave·ñandú-4711'
export const usual: ErpChoices = { accounts: [], dueBy: 'accounting', serials: null }

type Change = { connection?: unknown; password?: string; choices?: unknown; others?: unknown; version?: number }

/** Saves on top of what is saved now. */
export async function saveErp(admin: Client, change: Change) {
  const { body: now } = await admin.get(ADDRESS)
  const { connection = now.connection, choices = now.choices, version = now.version, ...rest } = change
  return admin.put(ADDRESS, { connection, choices, version, ...rest })
}

/** A PostgreSQL that listens on this machine. */
export const onPort = (port: number, more: Partial<ConnectionFields> = {}): ConnectionFields => ({
  kind: 'postgres',
  host: '127.0.0.1',
  port,
  instance: null,
  database: 'softland',
  user: 'lector',
  encryption: 'none',
  ...more,
})
