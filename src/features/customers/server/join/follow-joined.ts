import { sql } from 'kysely'
import type { Ctx } from '../../../../platform/server/context.ts'
import type { Endpoint } from '../../../../platform/shared/contract.ts'
import { customersApi } from '../../customers.contract.ts'
import { joinApi } from '../../join.contract.ts'

type Asked = Record<string, unknown>
type Place = { part: 'params' | 'query' | 'body'; name: string }

const NAMES = ['customerId', 'contactId']
const places: Place[] = (['query', 'body'] as const).flatMap((part) => NAMES.map((name) => ({ part, name })))
const inAddress: Place = { part: 'params', name: 'id' }

/** What is written there is about the record itself, so it goes nowhere else. */
const AS_IT_IS = new Set<Endpoint>([customersApi.save, joinApi.preview, joinApi.join])

/**
 * What somebody asks of a customer or contact that was joined with another is asked of the one that stays: an address
 * that was kept, a form that stood open meanwhile, a phone that was away.
 * @returns the request as it is meant; undefined when it names nothing that was joined
 */
export async function followJoined(ctx: Pick<Ctx, 'db'>, e: Endpoint, asked: Asked): Promise<Asked | undefined> {
  if (AS_IT_IS.has(e)) return undefined
  const named = [...places, ...(e.path.startsWith('/api/customers/{id}') ? [inAddress] : [])].flatMap((place) => {
    const id = (asked[place.part] as Asked | null | undefined)?.[place.name]
    return typeof id === 'string' && UUID.test(id) ? [{ ...place, id }] : []
  })
  if (!named.length) return undefined
  const ids = named.map(({ id }) => id)
  const { rows } = await sql<{ id: string; stays: string }>`
    select id, joined_into as stays from customers where id = any(${ids}::uuid[]) and joined_into is not null
    union all
    select id, joined_into from contacts where id = any(${ids}::uuid[]) and joined_into is not null`.execute(ctx.db)
  if (!rows.length) return undefined
  const stays = new Map(rows.map((row) => [row.id, row.stays]))
  const meant = { ...asked }
  for (const { part, name, id } of named) meant[part] = { ...(meant[part] as Asked), [name]: stays.get(id) ?? id }
  return meant
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
