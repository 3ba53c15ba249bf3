import type { z } from 'zod'
import type { Answer } from '../../../../platform/shared/contract.ts'
import type { connection, ConnectionFields, Encryption, erpSettingsApi } from '../../erp-settings.contract.ts'
import { apiAddressOf } from './api-address.ts'
import { serverNameOf } from './server-name.ts'
import { lackingColumns, type NeededColumn, type TypedChoices, typedChoices } from './typed-choices.ts'
import { lackingOfOthers, othersOf, type TypedOther } from './typed-others.ts'

export type Settings = Answer<typeof erpSettingsApi.save>
export type SentConnection = z.input<typeof connection>

/** What is typed, and what it was begun from. The password is not here: drafts are kept in the browser. */
export type Typed = {
  read: Settings
  kind: ConnectionFields['kind']
  host: string
  /** As typed: what is no port is told by the server. */
  port: number | string
  instance: string
  /** Of an API alone. */
  path: string
  database: string
  user: string
  encryption: Encryption
  others: TypedOther[]
  /** What was typed for the kinds that are not chosen now. */
  aside: Partial<Record<ConnectionFields['kind'], OfKind>>
} & TypedChoices

/** What says something for one kind of connection alone. */
const OF_KIND = ['host', 'port', 'instance', 'path', 'database', 'user', 'encryption', 'serials'] as const
type OfKind = Pick<Typed, (typeof OF_KIND)[number]>

/** The form as it stands before anything is typed; a new one begins with what is safe. */
export function typedOf(read: Settings): Typed {
  const { connection: kept, choices } = read
  const kind = kept?.kind ?? 'sqlServer'
  return {
    read,
    kind,
    ...typedChoices(choices),
    ...begunWith(kind, read),
    // a draft of before there were several companies has none
    others: othersOf(read.others ?? []),
    aside: {},
  }
}

/** A kind as it was saved; another one is empty, at its usual port and encrypted. */
function begunWith(kind: Typed['kind'], { connection, choices }: Settings): OfKind {
  const kept = connection?.kind === kind ? connection : undefined
  return {
    host: kept?.host ?? '',
    port: kept?.port ?? '',
    instance: kept?.instance ?? '',
    path: kept?.path ?? '',
    database: kept?.database ?? '',
    user: kept?.user ?? '',
    encryption: kept?.encryption ?? 'verified',
    serials: kept || !connection ? typedChoices(choices).serials : null,
  }
}

/** The form with another kind of connection: what was typed for either stays with it. An API has no tables of serials. */
export function asKind(typed: Typed, kind: Typed['kind']): Typed {
  if (kind === typed.kind) return typed
  const left = Object.fromEntries(OF_KIND.map((name) => [name, typed[name]])) as OfKind
  const begun = typed.aside[kind] ?? begunWith(kind, typed.read)
  const serials = kind === 'softlandApi' ? null : begun.serials
  return { ...typed, ...begun, serials, kind, aside: { ...typed.aside, [typed.kind]: left } }
}

type Place = Pick<Typed, 'host' | 'port' | 'instance'>
type ApiPlace = Place & Pick<Typed, 'path' | 'encryption'>

/** The server in its own fields: instance and port that were typed with its name go where they belong. */
export function placeOf({ kind, ...typed }: ApiPlace & Pick<Typed, 'kind'>): Place | ApiPlace {
  if (kind === 'softlandApi') return apiPlaceOf(typed)
  const { host, instance, port } = serverNameOf(typed.host)
  if (kind === 'postgres' && instance) return place(typed) // the server says that it has none
  if (port) return { host, port, instance: '' }
  if (instance) return { host, instance, port: '' }
  return { ...place(typed), host }
}

/** An address with https:// or http:// before it is the whole of it: what stood in the other fields was of another one. */
function apiPlaceOf({ path, port, encryption, ...typed }: ApiPlace): ApiPlace {
  const { encrypted, ...found } = apiAddressOf(typed.host)
  const { host } = found
  if (encrypted === undefined)
    return { host, port: found.port ?? port, path: found.path || path, instance: '', encryption }
  const secure = encryption === 'none' ? 'verified' : encryption
  return { host, port: found.port ?? '', path: found.path, instance: '', encryption: encrypted ? secure : 'none' }
}

const place = ({ host, port, instance }: Place): Place => ({ host, port, instance })

/** The connection as it is sent. */
export function connectionOf(typed: Typed): SentConnection {
  const { kind, database, user } = typed
  const at = placeOf(typed)
  const { host, port, instance, encryption } = { encryption: typed.encryption, ...at }
  if ('path' in at) {
    const { path } = at
    return { kind, host, port: port === '' ? null : Number(port), path, instance: null, database, user: '', encryption }
  }
  const one = kind === 'sqlServer' ? instance.trim() || null : null
  return { kind, host, port: port === '' ? null : Number(port), instance: one, database, user, encryption }
}

/** Whether something stands otherwise than it was read. */
export function isTouched(typed: Typed): boolean {
  const { read: _, aside: __, ...now } = wholeOf(typed)
  const { read: ___, aside: ____, ...begun } = typedOf(typed.read)
  return JSON.stringify(ordered(now)) !== JSON.stringify(ordered(begun))
}

/** A draft of before there were tables of serials, several companies, an API or kinds apart has none. */
export const wholeOf = (draft: Typed): Typed => ({
  ...draft,
  path: draft.path ?? '',
  serials: draft.serials ?? null,
  others: draft.others ?? [],
  aside: draft.aside ?? {},
})

const ordered = (fields: object) => Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1))

/** Fields that every connection needs, and columns that a table of serials does. */
export type Needed = 'host' | 'database' | 'user' | NeededColumn

const NEEDS = ['host', 'database', 'user'] as const
const API_NEEDS = ['host', 'database'] as const

/** Fields of the form that cannot be empty, by name; a connection that is fixed has none. */
export function lacking(typed: Typed, fixed = false): string[] {
  const needed = typed.kind === 'softlandApi' ? API_NEEDS : NEEDS
  const ofConnection = needed.filter((name) => !typed[name].trim())
  return [...(fixed ? [] : ofConnection), ...lackingColumns(typed), ...lackingOfOthers(typed.others)]
}
