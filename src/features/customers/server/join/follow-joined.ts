import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Endpoint } from '../../../../platform/shared/contract.ts'
import { joinApi } from '../../join.contract.ts'

type Asked = Record<string, unknown>
type Place = { part: 'params' | 'query' | 'body'; name: string }

const NAMES = ['customerId', 'contactId']
const places: Place[] = (['query', 'body'] as const).flatMap((part) => NAMES.map((name) => ({ part, name })))
const inAddress: Place = { part: 'params', name: 'id' }

/** What carries a version was typed about the record that was shown, so its address goes nowhere else. */
const isOfRecord = (e: Endpoint, { body }: Asked) =>
  e === joinApi.preview || (body as Asked | null | undefined)?.version !== undefined

/** As for sessions: whoever missed the word, as the process that joined them died before it, knows after so long. */
const KEEP_MS = 30_000

/** Told when two were joined. */
export const JOINED = 'customers.joined'

/**
 * What somebody asks of a customer or contact that was joined with another is asked of the one that stays: an address
 * that was kept, a form that stood open meanwhile, a phone that was away. Who was ever joined is remembered, as there are
 * few and every request of a customer asks; `surely` looks itself, for a request that met one joined just now.
 * @returns the request as it is meant; undefined when it names nothing that was joined
 */
export function createFollow(listen: (listener: (topic: string) => void) => void, keepMs = KEEP_MS) {
  let joined: { ids: Promise<Set<string>>; until: number } | undefined
  listen((topic) => {
    if (topic === JOINED || topic === 'everything') joined = undefined
  })
  const known = (ctx: Pick<Ctx, 'db'>) => {
    if (joined && joined.until > performance.now()) return joined.ids
    const reading = (joined = { ids: readJoined(ctx), until: performance.now() + keepMs })
    // one that failed is not remembered
    reading.ids.catch(() => {
      if (joined === reading) joined = undefined
    })
    return reading.ids
  }

  return async (ctx: Pick<Ctx, 'db'>, e: Endpoint, asked: Asked, surely = false): Promise<Asked | undefined> => {
    const named = namedIn(e, asked)
    if (!named.length) return undefined
    const ids = named.map(({ id }) => id)
    if (!surely) {
      const of = await known(ctx)
      if (!ids.some((id) => of.has(id))) return undefined
    }
    const stays = await readStaying(ctx, ids)
    if (!stays.size) return undefined
    const meant = { ...asked }
    for (const { part, name, id } of named) meant[part] = { ...(meant[part] as Asked), [name]: stays.get(id) ?? id }
    return meant
  }
}

function namedIn(e: Endpoint, asked: Asked): (Place & { id: string })[] {
  const isOfCustomer = e.path.startsWith('/api/customers/{id}') && !isOfRecord(e, asked)
  return [...places, ...(isOfCustomer ? [inAddress] : [])].flatMap(({ part, name }) => {
    const id = (asked[part] as Asked | null | undefined)?.[name]
    return typeof id === 'string' && UUID.test(id) ? [{ part, name, id }] : []
  })
}

async function readJoined({ db }: Pick<Ctx, 'db'>): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from customers where joined_into is not null
    union all select id from contacts where joined_into is not null`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

async function readStaying({ db }: Pick<Ctx, 'db'>, ids: string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; stays: string }>`
    select id, joined_into as stays from customers where id = any(${ids}::uuid[]) and joined_into is not null
    union all
    select id, joined_into from contacts where id = any(${ids}::uuid[]) and joined_into is not null`.execute(db)
  return new Map(rows.map((row) => [row.id, row.stays]))
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
