import type { z } from 'zod'
import type { Answer } from '../../../../platform/shared/contract.ts'
import type {
  connection,
  ConnectionFields,
  Encryption,
  ErpChoices,
  erpSettingsApi,
  SerialsRole,
} from '../../erp-settings.contract.ts'
import { serverNameOf } from './server-name.ts'

export type Settings = Answer<typeof erpSettingsApi.save>
export type SentConnection = z.input<typeof connection>

/** A table of serials and its columns as they are chosen so far; '' where none is. */
export type TypedSerials = Record<'table' | SerialsRole, string>

/** What is typed, and what it was begun from. The password is not here: drafts are kept in the browser. */
export type Typed = {
  read: Settings
  kind: ConnectionFields['kind']
  host: string
  /** As typed: what is no port is told by the server. */
  port: number | string
  instance: string
  database: string
  user: string
  encryption: Encryption
  /** None: pieces of sold lines are their serials. */
  serials: TypedSerials | null
} & Omit<ErpChoices, 'serials'>

/** The form as it stands before anything is typed; a new one begins with what is safe. */
export function typedOf(read: Settings): Typed {
  const { connection: kept, choices } = read
  return {
    read,
    kind: kept?.kind ?? 'sqlServer',
    host: kept?.host ?? '',
    port: kept?.port ?? '',
    instance: kept?.instance ?? '',
    database: kept?.database ?? '',
    user: kept?.user ?? '',
    encryption: kept?.encryption ?? 'verified',
    accounts: choices.accounts,
    dueBy: choices.dueBy,
    serials: serialsOf(choices.serials),
  }
}

function serialsOf(kept: ErpChoices['serials']): TypedSerials | null {
  if (!kept) return null
  const { table, columns } = kept
  return { table, ...columns, line: columns.line ?? '', product: columns.product ?? '' }
}

type Place = Pick<Typed, 'host' | 'port' | 'instance'>

/** The server in its own fields: instance and port that were typed with its name go where they belong. */
export function placeOf({ kind, ...typed }: Place & Pick<Typed, 'kind'>): Place {
  const { host, instance, port } = serverNameOf(typed.host)
  if (kind === 'postgres' && instance) return place(typed) // the server says that it has none
  if (port) return { host, port, instance: '' }
  if (instance) return { host, instance, port: '' }
  return { ...place(typed), host }
}

const place = ({ host, port, instance }: Place): Place => ({ host, port, instance })

/** The connection as it is sent. */
export function connectionOf(typed: Typed): SentConnection {
  const { kind, database, user, encryption } = typed
  const { host, port, instance } = placeOf(typed)
  const one = kind === 'sqlServer' ? instance.trim() || null : null
  return { kind, host, port: port === '' ? null : Number(port), instance: one, database, user, encryption }
}

export function choicesOf({ accounts, dueBy, serials }: Typed): ErpChoices {
  if (!serials) return { accounts, dueBy, serials: null }
  const { table, line, product, ...columns } = serials
  return { accounts, dueBy, serials: { table, columns: { ...columns, line: line || null, product: product || null } } }
}

/** Whether something stands otherwise than it was read. */
export function isTouched(typed: Typed): boolean {
  const { read: _, ...now } = typed
  const { read: __, ...begun } = typedOf(typed.read)
  // a draft of before there were tables of serials has none
  return JSON.stringify(ordered({ ...now, serials: now.serials ?? null })) !== JSON.stringify(ordered(begun))
}

const ordered = (fields: object) => Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1))

type Needed = 'host' | 'database' | 'user' | `serials.${'serial' | 'kind' | 'document' | 'product'}`

/** Fields of the form that cannot be empty, by name; a connection that is fixed has none. */
export function lacking(typed: Typed, fixed = false): Needed[] {
  const { serials } = typed
  const lacks: Needed[] = fixed ? [] : (['host', 'database', 'user'] as const).filter((name) => !typed[name].trim())
  if (!serials) return lacks
  const columns = (['serial', 'kind', 'document'] as const).filter((role) => !serials[role])
  lacks.push(...columns.map((role) => `serials.${role}` as const))
  if (!serials.line && !serials.product) lacks.push('serials.product')
  return lacks
}
