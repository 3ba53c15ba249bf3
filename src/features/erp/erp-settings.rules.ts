import { z } from 'zod'
import type { Reason } from '../../platform/shared/refusal.ts'
import type { ConnectionFields, Encryption } from './erp-settings.contract.ts'

/** Letters, digits, dots, hyphens and low lines; an address of IP fits or has colons. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N}._-]*[\p{L}\p{N}_.])?$/u

/** Why this cannot be where an ERP is, if so: what is no name of a machine would be looked up as something else. */
export function whyNotConnection({ host }: Pick<ConnectionFields, 'host'>): Reason | undefined {
  if (NAME.test(host) || z.ipv6().safeParse(host).success) return undefined
  return { code: 'erp.host_only', field: 'connection.host', status: 422 }
}

/** Who reads the password on the other side, as far as we can tell. */
const receiverOf = ({ kind, host, port, instance, user, path }: ConnectionFields) =>
  JSON.stringify([kind, host.toLowerCase(), port, instance?.toLowerCase() ?? null, user, ...(path ? [path] : [])])

/** From nothing to what cannot be read or feigned. */
const PROTECTION: Record<Encryption, number> = { none: 0, old: 1, unverified: 2, verified: 3 }

/**
 * Whether a password that was typed for one connection may be sent over another: only to the same user of the same
 * server, and not less protected. Otherwise whoever may change the settings could have it sent to a machine of their own.
 */
export const mayKeepPassword = (before: ConnectionFields, after: ConnectionFields): boolean =>
  receiverOf(before) === receiverOf(after) && PROTECTION[after.encryption] >= PROTECTION[before.encryption]

/** What a password is sealed for: it opens beside no other receiver, whoever writes to the database. */
export const sealedFor = (connection: ConnectionFields): string =>
  `erp ${receiverOf(connection)} ${connection.encryption}`

/** Which books a connection leads to, whoever reads them and however the line is protected. */
export type Place = Pick<ConnectionFields, 'kind' | 'host' | 'port' | 'instance' | 'database' | 'path'>

export const placeOf = ({ kind, host, port, instance, database, path }: Place): Place => ({
  kind,
  host: host.toLowerCase(),
  port,
  instance: instance?.toLowerCase() ?? null,
  database: database.toLowerCase(),
  ...(path ? { path: path.toLowerCase() } : {}),
})

/** Whether two connections lead to the same books; copies of other ones are worth nothing. */
export function isSamePlace(one: Place | null, other: Place | null): boolean {
  const told = (at: Place | null) => at && Object.values(placeOf(at))
  return JSON.stringify(told(one)) === JSON.stringify(told(other))
}

/** Whether two names are those of one database: most servers find it in any letter case. */
export const isSameDatabase = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase()

/** Whether other companies can be read over the same connection: a key of the API opens one. */
export const mayHaveOthers = ({ kind }: Pick<ConnectionFields, 'kind'>): boolean => kind !== 'softlandApi'

/** Whether one was left for another company; books that moved to another server are the same ones. */
export const isOtherCompany = (before: Place | null, after: Place | null): boolean =>
  Boolean(before && after && placeOf(before).database !== placeOf(after).database)
